import type { PrintProblem } from '../../../../shared/printing/printer';

/** What is sent to a printer: its own bytes, or a page for the computer's printer queue. */
export type PrintDocument =
  | { readonly kind: 'escpos'; readonly bytes: Uint8Array }
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array };

/** What became of a document. */
export type PrintOutcome =
  /** The printer itself said that it was printed. */
  | { readonly kind: 'printed' }
  /** Given to the computer's printer queue, which has no more to tell. */
  | { readonly kind: 'handed-over' }
  /** Nothing of it can have come out. */
  | { readonly kind: 'failed'; readonly problem: PrintProblem }
  /** All, some or nothing of it came out. */
  | { readonly kind: 'unproved'; readonly problem: PrintProblem };

/** A printer that was reached. */
export interface PrinterLink {
  /** It takes what it is given and answers nothing. */
  readonly deaf: boolean;
  /**
   * Sends a document, once, and waits for what becomes of it. Never rejects.
   * @param hear told what keeps a document from coming out while it is waited for, and null when it goes on
   */
  send(document: PrintDocument, hear: (problem: PrintProblem | null) => void): Promise<PrintOutcome>;
  /** Lets go of the printer; what is being sent is then unproved. */
  close(): void;
}

export type Reached =
  | { readonly kind: 'reached'; readonly link: PrinterLink }
  | { readonly kind: 'failed'; readonly problem: PrintProblem };

/** The way to one printer. */
export interface Transport {
  /** Reaches it and asks whether it can print. Sends nothing that comes out on paper. Never rejects. */
  reach(): Promise<Reached>;
}
