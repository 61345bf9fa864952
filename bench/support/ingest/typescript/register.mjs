/** Lets a bench import the fixtures' TypeScript: `node --import ./bench/support/ingest/typescript/register.mjs ...`. */
import { register } from 'node:module'

register('./hooks.mjs', import.meta.url)
