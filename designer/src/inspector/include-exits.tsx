import type { IncludePhase } from '@oficio/schemas/definition';
import { useTranslation } from 'react-i18next';
import { useWording } from '../canvas/words';
import { useEditor } from '../editor/editor-context';
import { SelectField } from '../ui/select-field';
import { phaseOptions } from './reference-options';

/** Where each way out of a shared piece of chart leads. */
export function IncludeExits({
  phase,
  set,
}: {
  phase: IncludePhase;
  set: (property: string, value: unknown) => void;
}) {
  const { t } = useTranslation('designer');
  const wording = useWording();
  const document = useEditor((state) => state.document);
  const subchart = document.subcharts.find((one) => one.id === phase.include);
  const exits = [...new Set([...(subchart?.exits ?? []), ...Object.keys(phase.exits)])];
  return exits.map((exit) => (
    <SelectField
      key={exit}
      label={t('inspector.exitLeads', { exit })}
      value={phase.exits[exit] ?? ''}
      empty={t('inspector.none')}
      onClear={() =>
        set('exits', Object.fromEntries(Object.entries(phase.exits).filter(([key]) => key !== exit)))
      }
      options={phaseOptions(document, wording)}
      onChange={(target) => set('exits', { ...phase.exits, [exit]: target })}
    />
  ));
}
