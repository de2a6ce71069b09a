/** What a floor reads of an order. */
export interface FloorOrder {
  readonly id: string;
  readonly orderNumberToday: number;
  readonly items: readonly { readonly name_when_purchased: string }[];
}
