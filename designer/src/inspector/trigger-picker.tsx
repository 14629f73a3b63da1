import { citizenActions, type Procedure, procedureEvents, type Trigger } from '@oficio/schemas/definition';
import { useTranslation } from 'react-i18next';
import { useWording } from '../canvas/words';
import { useEditor } from '../editor/editor-context';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { deadlineOptions, itemOptions } from './reference-options';

const kinds = [
  'citizen',
  'officer',
  'deadline',
  'answer',
  'notification',
  'message',
  'procedure',
  'raised',
  'done',
  'always',
] as const;
const answers = ['verified', 'notVerified', 'unavailable'] as const;
const notificationStates = ['madeAvailable', 'accessed', 'rejected', 'deemedRejected', 'failed'] as const;

/** What a trigger of each kind begins with, using what the procedure has. */
export function triggerOf(kind: Trigger['kind'], procedure: Procedure): Trigger {
  const [task] = procedure.tasks;
  switch (kind) {
    case 'citizen':
      return { kind, action: 'confirm' };
    case 'officer':
      return { kind, task: task?.id ?? 'task', outcome: String(task?.outcomes[0]?.id ?? 'done') };
    case 'deadline':
      return { kind, deadline: 'answer' };
    case 'answer':
      return { kind, dataNeed: procedure.dataNeeds[0]?.id ?? 'need', result: 'verified' };
    case 'notification':
      return { kind, communication: procedure.communications[0]?.id ?? 'letter', state: 'accessed' };
    case 'message':
      return { kind, message: 'message', correlateBy: 'case' };
    case 'procedure':
      return {
        kind,
        procedure: procedure.relations[0] ? String(procedure.relations[0].procedure) : 'procedure',
        event: 'ended',
      };
    case 'raised':
      return { kind, event: 'event' };
    default:
      return { kind };
  }
}

/** What makes a way out happen, in plain words. */
export function TriggerPicker({ value, onChange }: { value: Trigger; onChange: (trigger: Trigger) => void }) {
  const { t } = useTranslation('designer');
  const wording = useWording();
  const document = useEditor((state) => state.document);
  const identifier = (text: string) =>
    text
      .replace(/[^A-Za-z0-9_-]/g, '-')
      .replace(/^[^A-Za-z]+/, '')
      .slice(0, 64);
  const task = value.kind === 'officer' ? document.tasks.find(({ id }) => id === value.task) : undefined;
  return (
    <div className="stack-s">
      <SelectField
        label={t('trigger.title')}
        value={value.kind}
        options={kinds.map((kind) => ({ value: kind, label: t(`trigger.kind.${kind}`) }))}
        onChange={(kind) => onChange(triggerOf(kind, document))}
        help={t(`trigger.help.${value.kind}`)}
      />
      {value.kind === 'citizen' ? (
        <SelectField
          label={t('trigger.action')}
          value={value.action}
          options={citizenActions.map((action) => ({
            value: action,
            label: t(`trigger.says.citizen.${action}`),
          }))}
          onChange={(action) => onChange({ ...value, action })}
        />
      ) : null}
      {value.kind === 'citizen' &&
      ['submit', 'correct', 'appeal', 'claim', 'object'].includes(value.action) ? (
        <SelectField
          label={t('trigger.form')}
          value={value.form ?? ''}
          empty={t('inspector.none')}
          onClear={() => onChange({ kind: 'citizen', action: value.action })}
          options={itemOptions(document, 'forms', wording)}
          onChange={(form) => onChange({ ...value, form })}
        />
      ) : null}
      {value.kind === 'officer' ? (
        <>
          <SelectField
            label={t('trigger.task')}
            value={value.task}
            options={itemOptions(document, 'tasks', wording)}
            onChange={(id) =>
              onChange({
                ...value,
                task: id,
                outcome: String(
                  document.tasks.find((one) => one.id === id)?.outcomes[0]?.id ?? value.outcome,
                ),
              })
            }
          />
          <SelectField
            label={t('trigger.outcome')}
            value={value.outcome}
            options={(task?.outcomes ?? []).map((outcome) => ({
              value: String(outcome.id),
              label: wording.text(outcome.label),
            }))}
            onChange={(outcome) => onChange({ ...value, outcome })}
          />
        </>
      ) : null}
      {value.kind === 'deadline' ? (
        <SelectField
          label={t('trigger.deadline')}
          value={value.deadline}
          options={deadlineOptions(document, wording)}
          onChange={(deadline) => onChange({ ...value, deadline })}
          help={t('trigger.deadlineHelp')}
        />
      ) : null}
      {value.kind === 'answer' ? (
        <>
          <SelectField
            label={t('trigger.dataNeed')}
            value={value.dataNeed}
            options={itemOptions(document, 'dataNeeds', wording)}
            onChange={(dataNeed) => onChange({ ...value, dataNeed })}
          />
          <SelectField
            label={t('trigger.result')}
            value={value.result}
            options={answers.map((result) => ({ value: result, label: t(`trigger.result_.${result}`) }))}
            onChange={(result) => onChange({ ...value, result })}
          />
        </>
      ) : null}
      {value.kind === 'notification' ? (
        <>
          <SelectField
            label={t('trigger.letter')}
            value={value.communication}
            options={itemOptions(document, 'communications', wording)}
            onChange={(communication) => onChange({ ...value, communication })}
          />
          <SelectField
            label={t('trigger.state')}
            value={value.state}
            options={notificationStates.map((state) => ({
              value: state,
              label: t(`trigger.state_.${state}`),
            }))}
            onChange={(state) => onChange({ ...value, state })}
          />
        </>
      ) : null}
      {value.kind === 'message' ? (
        <>
          <TextField
            label={t('trigger.message')}
            value={value.message}
            onChange={(text) => identifier(text) && onChange({ ...value, message: identifier(text) })}
          />
          <SelectField
            label={t('trigger.correlate')}
            value={value.correlateBy}
            options={(['case', 'person', 'registerEntry'] as const).map((by) => ({
              value: by,
              label: t(`trigger.correlate_.${by}`),
            }))}
            onChange={(correlateBy) => onChange({ ...value, correlateBy })}
          />
        </>
      ) : null}
      {value.kind === 'procedure' ? (
        <>
          <TextField
            label={t('trigger.procedure')}
            value={value.procedure}
            onChange={(text) => identifier(text) && onChange({ ...value, procedure: identifier(text) })}
          />
          <SelectField
            label={t('trigger.ending')}
            value={value.event}
            options={procedureEvents.map((event) => ({
              value: event,
              label:
                event === 'ended' || event === 'allEnded'
                  ? t(`trigger.ending_.${event}`)
                  : t(`outcome.${event}`),
            }))}
            onChange={(event) => onChange({ ...value, event })}
          />
        </>
      ) : null}
      {value.kind === 'raised' ? (
        <TextField
          label={t('trigger.event')}
          value={value.event}
          onChange={(text) => identifier(text) && onChange({ ...value, event: identifier(text) })}
        />
      ) : null}
    </div>
  );
}
