import { z } from 'zod';
import { columnCounts, layouts, papers, queueFormats } from './printer';

const words = z.array(z.string().trim().min(1).max(200)).max(100).readonly();

export const rulesSchema = z.object({
  methods: words.default([]),
  tables: words.default([]),
  items: words.default([]),
  tags: words.default([]),
});

export const connectionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('tcp'),
    /** A host name or an address, as an owner reads it off the printer's own test page. */
    host: z
      .string()
      .trim()
      .min(1)
      .max(253)
      .regex(/^[A-Za-z0-9.:_-]+$/),
    port: z.number().int().min(1).max(65_535).default(9100),
  }),
  z.object({
    kind: z.literal('queue'),
    /** A queue's name never begins like an option: it goes to a command of the system. */
    queue: z
      .string()
      .min(1)
      .max(255)
      .regex(/^[^-\s/][^/]*$/),
    format: z.enum(queueFormats),
  }),
]);

/** What an owner sets of a printer. */
export const printerChoicesSchema = z.object({
  name: z.string().trim().min(1).max(60),
  connection: connectionSchema,
  paperMm: z.union(papers.map((paper) => z.literal(paper))).default(80),
  columns: z.union(columnCounts.map((count) => z.literal(count))).default(48),
  profile: z.string().min(1).max(60).default('generic'),
  codePage: z.string().min(1).max(60).default('auto'),
  answers: z.boolean().default(true),
  layout: z.enum(layouts).default('kitchen'),
  copies: z.number().int().min(1).max(5).default(1),
  showPrices: z.boolean().default(false),
  showPhone: z.boolean().default(false),
  rules: rulesSchema.default({ methods: [], tables: [], items: [], tags: [] }),
  backupId: z.string().max(100).nullable().default(null),
});
export type PrinterChoices = z.output<typeof printerChoicesSchema>;

export const printerSettingsSchema = printerChoicesSchema.extend({
  id: z.string().min(1).max(100),
  addedAt: z.string().nullable().default(null),
});
