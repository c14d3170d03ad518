/** The seed: a nomination as its portal shows it, with Chinese labels and English answers. */
import { describe, expect, it } from 'vitest'
import { seedText } from '../form/seed.ts'
import { answerIn, imported, REFERENCE, readBack, valueIn, FORM } from './support.ts'
