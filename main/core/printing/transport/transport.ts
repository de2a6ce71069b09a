import type { PrintProblem } from '../../../../shared/printing/printer';

/** What is sent to a printer: its own bytes, or a page for the computer's printer queue. */
export type PrintDocument =
  | { readonly kind: 'escpos'; readonly bytes: Uint8Array }
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array };

/** The outcome of a document. */
export type PrintOutcome =
  /** The printer itself said that it was printed. */
  | { readonly kind: 'printed' }
  /** Given to the computer's printer queue, which reports no more. */
  | { readonly kind: 'handed-over' }
  /** None of it can have come out. */
  | { readonly kind: 'failed'; readonly problem: PrintProblem }
  /** All, some or none of it came out. */
  | { readonly kind: 'unproved'; readonly problem: PrintProblem };

export interface PrinterLink {
  /** It takes what it is given and answers nothing. */
  readonly deaf: boolean;
  /**
   * Sends a document, once, and waits for its outcome. Never rejects.
   * @param onProblem called with what keeps the document from coming out while waiting, and with null when it goes on
   */
  send(document: PrintDocument, onProblem: (problem: PrintProblem | null) => void): Promise<PrintOutcome>;
  /** Lets go of the printer; a document being sent is then unproved. */
  close(): void;
}

export type Reached =
  | { readonly kind: 'reached'; readonly link: PrinterLink }
  | { readonly kind: 'failed'; readonly problem: PrintProblem };

/** The way to one printer. */
export interface Transport {
  /** Reaches it and asks whether it can print. Puts nothing on paper. Never rejects. */
  reach(): Promise<Reached>;
}
