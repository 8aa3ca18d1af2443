/** The day it is in the city, wherever the browser stands. */
export const cityToday = () => new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10)
