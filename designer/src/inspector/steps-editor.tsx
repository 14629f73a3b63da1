import type { Procedure } from '@oficio/schemas/definition';
import { type Step, step as stepSchema } from '@oficio/schemas/definition';
import { ChevronDown, ChevronUp, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { termInWords, useWording, type Wording } from '../canvas/words';
import { useEditor } from '../editor/editor-context';
import { Button, IconButton } from '../ui/button';
import { Menu } from '../ui/menu';
import { SchemaForm } from './schema-form';
import { initialOf, shapeOf, variantName } from './schema-shape';

const variants = (() => {
  const shape = shapeOf(stepSchema);
  return shape.kind === 'variants'
    ? new Map(shape.options.map((option) => [variantName(option, 'kind') as Step['kind'], option]))
    : new Map<Step['kind'], z.ZodType>();
})();

/** A new step of a kind, using what the procedure has already. */
function newStep(kind: Step['kind'], procedure: Procedure): Step {
  const made = initialOf(variants.get(kind) as z.ZodType) as Step;
  const first = {
    communication: procedure.communications[0]?.id,
    task: procedure.tasks[0]?.id,
    dataNeed: procedure.dataNeeds[0]?.id,
    survey: procedure.surveys[0]?.id,
    field: procedure.fields[0]?.id,
  };
  const filled: Record<string, unknown> = { ...made };
  for (const [key, id] of Object.entries(first)) if (key in filled && id) filled[key] = id;
  if (kind === 'startDeadline')
    return {
      ...(filled as Step & { kind: 'startDeadline' }),
      deadline: `deadline_${procedure.chart.phases.length}_${Math.floor(performance.now())}`,
      term: { amount: 10, unit: 'workingDays' },
    };
  return filled as Step;
}

/** "Enviar «Te proponemos la bonificación»". */
export function stepInWords(step: Step, procedure: Procedure, wording: Wording): string {
  const { t, text } = wording;
  const named = (list: { id: string; name?: Parameters<Wording['text']>[0] }[], id: string) =>
    text(list.find((one) => one.id === id)?.name) || id;
  const say = (name: string) => String(t(`step.says.${step.kind}`, { name }));
  switch (step.kind) {
    case 'communicate':
      return say(named(procedure.communications, step.communication));
    case 'consult':
      return say(named(procedure.dataNeeds, step.dataNeed));
    case 'assignTask':
      return say(named(procedure.tasks, step.task));
    case 'issueDocument':
    case 'register':
      return say(text(step.name));
    case 'startDeadline':
      return say(
        [
          text(step.name) || step.deadline,
          typeof step.term === 'object' ? termInWords(step.term, wording) : '',
        ]
          .filter(Boolean)
          .join(', '),
      );
    case 'cancelDeadline':
    case 'extendDeadline':
      return say(step.deadline);
    case 'setField':
      return say(named(procedure.fields, step.field));
    case 'raise':
      return say(step.event);
    case 'startProcedure':
      return say(step.procedure);
    case 'survey':
      return say(step.survey);
    case 'publishStatus':
      return say(text(step.status));
    case 'callWebService':
      return say(step.service);
    default:
      return say('');
  }
}

/** What is done, in order: each step is a sentence that opens into its form. */
export function StepsEditor({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Step[];
  onChange: (steps: Step[]) => void;
}) {
  const { t } = useTranslation('designer');
  const wording = useWording();
  const document = useEditor((state) => state.document);
  const [open, setOpen] = useState<number | null>(null);
  const swap = (index: number, by: number) => {
    const copy = [...value];
    const [moved] = copy.splice(index, 1);
    if (moved) copy.splice(index + by, 0, moved);
    setOpen(null);
    onChange(copy);
  };
  return (
    <section className="steps" aria-label={label}>
      <div className="row">
        <h3 className="lab-like grow">{label}</h3>
        <Menu
          trigger={
            <Button small variant="link">
              {t('form.add')}
            </Button>
          }
          items={[...variants.keys()].map((kind) => ({
            label: t(`step.kind.${kind}`),
            icon: Plus,
            onSelect: () => {
              onChange([...value, newStep(kind, document)]);
              setOpen(value.length);
            },
          }))}
        />
      </div>
      {value.length === 0 ? <p className="xs soft">{t('step.none')}</p> : null}
      <ol>
        {value.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are known by their place
          <li key={index} className="step">
            <div className="row">
              <button
                type="button"
                className="step-says"
                aria-expanded={open === index}
                onClick={() => setOpen(open === index ? null : index)}
              >
                {stepInWords(step, document, wording)}
              </button>
              <IconButton
                small
                icon={ChevronUp}
                label={t('form.up')}
                disabled={index === 0}
                onClick={() => swap(index, -1)}
              />
              <IconButton
                small
                icon={ChevronDown}
                label={t('form.down')}
                disabled={index === value.length - 1}
                onClick={() => swap(index, 1)}
              />
              <IconButton
                small
                icon={Trash2}
                label={t('form.remove')}
                onClick={() => onChange(value.filter((_, at) => at !== index))}
              />
            </div>
            {open === index ? (
              <div className="step-form">
                <SchemaForm
                  schema={variants.get(step.kind) as z.ZodType}
                  value={step}
                  omit={['kind']}
                  onChange={(next) => onChange(value.map((old, at) => (at === index ? (next as Step) : old)))}
                />
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
