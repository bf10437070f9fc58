import { config } from 'zod'

// zod compiles schemas with eval where it may; our policy forbids eval, and even its probing would fill the console with refusals.
config({ jitless: true })
