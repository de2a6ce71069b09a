import { z } from 'zod';
import { connectionSchema } from './connection-schema';
import { columnCounts, layouts, papers } from './printer';

const words = z.array(z.string().trim().min(1).max(200)).max(100).readonly();

export const rulesSchema = z.object({
  methods: words.default([]),
  tables: words.default([]),
  items: words.default([]),
  tags: words.default([]),
});

/** An owner's settings for a printer. */
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
