export type Tone = 'green' | 'blue' | 'yellow' | 'red' | 'grey'
