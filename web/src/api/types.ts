import type { components } from './schema'

/** A type of the server's interface by its name. */
export type Served<Name extends keyof components['schemas']> = components['schemas'][Name]
