import type { LocalizedText } from '@oficio/schemas/definition';

const maximumTerm: LocalizedText = {
  es: 'Plazo máximo para resolver',
  'ca-valencia': 'Termini màxim per a resoldre',
  en: 'Maximum term to decide',
};

/** What staff call a deadline: its name in the definition, or what it is. */
export function clockName({
  deadline,
  name,
}: {
  deadline: string;
  name?: LocalizedText | undefined;
}): LocalizedText {
  if (name !== undefined) return name;
  return deadline === 'maximumTerm' ? maximumTerm : { es: deadline, 'ca-valencia': deadline, en: deadline };
}
