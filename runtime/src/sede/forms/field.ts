// What a form of the sede may ask. Rendered by FormFields; read and checked by the route that receives it.

type FieldBase = {
  /** Name of the control; letters, digits and hyphens. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Fields are required unless they say so: the label then reads "Opcional". */
  readonly optional?: boolean | undefined;
};

type TextField = FieldBase & {
  readonly kind: 'text';
  /** HTML autofill token (WCAG 1.3.5). */
  readonly autocomplete?: string | undefined;
  readonly size?: 'small' | 'medium' | 'large' | undefined;
};

type LongTextField = FieldBase & { readonly kind: 'longText'; readonly rows?: number | undefined };

export type ChoiceField = FieldBase & {
  readonly kind: 'choice';
  /** None is chosen beforehand. */
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly hint?: string | undefined;
  }[];
};

/** Three inputs, `<name>-day`, `<name>-month`, `<name>-year`: a calendar widget is slower for a known date. */
export type DateField = FieldBase & { readonly kind: 'date'; readonly autocomplete?: 'bday' | undefined };

/** An amount in euros, typed as people write it: 1.250,00. */
type AmountField = FieldBase & { readonly kind: 'amount' };

/** A statement under one's own responsibility (Ley 39/2015, article 69): a box to tick. */
export type DeclarationField = FieldBase & { readonly kind: 'declaration'; readonly statement: string };

/** A whole number. */
type NumberField = FieldBase & { readonly kind: 'number' };

/** A file, such as a photograph or a PDF. The form is then sent as multipart. */
type DocumentField = FieldBase & { readonly kind: 'document'; readonly accept?: string | undefined };

export type FormField =
  | TextField
  | LongTextField
  | ChoiceField
  | DateField
  | AmountField
  | NumberField
  | DocumentField
  | DeclarationField;

/** What the person typed, by name of control, kept when the form comes back. */
export type FieldValues = Readonly<Record<string, string>>;

/** One thing to mend; the message says how. Without `field` it concerns the whole form. */
export type FieldError = { readonly field?: string | undefined; readonly message: string };

/** Id of the control that an error links to. */
export function fieldId(name: string): string {
  return `f-${name}`;
}
