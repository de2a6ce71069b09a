import type { english } from './en/english';

/** Every text of the app, in one language. */
export type Texts = InAnyLanguage<typeof english>;

/** The same shape, whatever the words are. */
type InAnyLanguage<Value> = Value extends string
  ? string
  : Value extends (...given: infer Given) => infer Text
    ? (...given: Given) => InAnyLanguage<Text>
    : { readonly [Key in keyof Value]: InAnyLanguage<Value[Key]> };
