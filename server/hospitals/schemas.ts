import { z } from 'zod';

/** A name in both languages. */
export const nameSchema = z.object({ zh: z.string().min(1), en: z.string().min(1) });

/** What other systems call a unit. */
export const identifiersSchema = z.array(z.object({ system: z.string().min(1), value: z.string().min(1) }));
