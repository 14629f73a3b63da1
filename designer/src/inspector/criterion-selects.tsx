/** The choices that several kinds of condition have in their sentence. */
import { comparisonOperators, relations } from '@oficio/schemas/definition';
import { useTranslation } from 'react-i18next';
import { useWording } from '../canvas/words';
import { useEditor } from '../editor/editor-context';
import { BareSelect } from '../ui/select-field';
import { itemOptions } from './reference-options';

interface Choice<Value extends string> {
  value: Value;
  onChange: (value: Value) => void;
}

export function ComparisonSelect(choice: Choice<(typeof comparisonOperators)[number]>) {
  const { t } = useTranslation('designer');
  const options = comparisonOperators.map((op) => ({ value: op, label: t(`criterion.is.${op}`) }));
  return <BareSelect inline label={t('criterion.comparison')} options={options} {...choice} />;
}

/** Whom the condition looks at: the members of the household, the properties … */
export function RelationSelect(choice: Choice<(typeof relations)[number]>) {
  const { t } = useTranslation('designer');
  const options = relations.map((one) => ({ value: one, label: t(`criterion.relation.${one}`) }));
  return <BareSelect inline label={t('criterion.relation_')} options={options} {...choice} />;
}

export function DataNeedSelect(choice: Choice<string>) {
  const { t } = useTranslation('designer');
  const wording = useWording();
  const document = useEditor((state) => state.document);
  const options = itemOptions(document, 'dataNeeds', wording);
  return <BareSelect inline label={t('trigger.dataNeed')} options={options} {...choice} />;
}
