/** What goes through the computer's own printer queue: the printer's bytes as they are, or a page. */
export const queueFormats = ['escpos', 'pdf'] as const;
