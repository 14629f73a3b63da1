import { cases } from '@oficio/schemas/api';
import type { Explanation } from '@oficio/schemas/criteria';
import type { Procedure } from '@oficio/schemas/definition';
import type { Datum } from '@oficio/schemas/interpret';
import { checkAnswers } from '@oficio/schemas/interpret';
import { useMutation, useQuery } from '@tanstack/react-query';
import { UserRoundSearch } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/call';
import { useLanguage } from '../i18n';
import { answerValues, type TypedAnswers } from '../operate/answer-values';
import { ProblemBanner } from '../operate/problem-words';
import { peopleQuery } from '../operate/queries';
import { QuestionFields } from '../operate/question-fields';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { questionsForFields, typedFields, valuesByField } from './field-questions';
import type { Setup } from './simulation';

interface SetupDialogProps {
  procedure: Procedure;
  setup: Setup;
  onClose: () => void;
  /** `proposal` is how the sensor judges the person, when one was taken from the register. */
  onStart: (setup: Setup, proposal: Explanation | null) => void;
}

/** How a run begins: the door, the date, and the data — lent by a person of the register, or invented. */
export function SetupDialog({ procedure, setup, onClose, onStart }: SetupDialogProps) {
  const { t } = useTranslation('simulate');
  const { text } = useLanguage();
  const [entry, setEntry] = useState(setup.entry);
  const [at, setAt] = useState(setup.at);
  const [known, setKnown] = useState<Record<string, Datum>>(setup.fields);
  const [typed, setTyped] = useState<TypedAnswers>(() => typedFields(procedure.fields, setup.fields));
  const [person, setPerson] = useState(setup.person);
  const [proposal, setProposal] = useState<Explanation | null>(null);
  const [tried, setTried] = useState(false);
  const questions = questionsForFields(procedure.fields);
  const answers = answerValues(questions, typed);
  const errors = Object.fromEntries(
    checkAnswers(questions, answers).map((one) => [one.question, text(one.text)]),
  );
  const atWrong = !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(at);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (atWrong || Object.keys(errors).length > 0) return;
    const on = at.slice(0, 10);
    const fields = Object.fromEntries(
      Object.entries(valuesByField(procedure.fields, answers)).map(([id, value]): [string, Datum] => {
        const before = known[id];
        return [id, before && before.value === value ? before : { value, source: 'sensor', on }];
      }),
    );
    onStart({ entry, at, fields, person }, proposal);
  };

  return (
    <Dialog open onClose={onClose} title={t('setup.title')} description={t('setup.text')} wide>
      <form className="form" onSubmit={submit} noValidate>
        <div className="two">
          <SelectField
            label={t('setup.entry')}
            value={entry}
            onChange={setEntry}
            options={procedure.entries.map(({ id, name }) => ({ value: id, label: text(name) || id }))}
          />
          <div className="field">
            <div className="lab">
              <label htmlFor="simulate-at">{t('setup.at')}</label>
            </div>
            <input
              id="simulate-at"
              type="datetime-local"
              className="in s"
              value={at}
              onChange={(event) => setAt(event.target.value.slice(0, 16))}
            />
            {tried && atWrong ? <div className="help late">{t('setup.atWrong')}</div> : null}
          </div>
        </div>
        <PersonPicker
          procedure={procedure}
          chosen={person}
          onChoose={(found) => {
            setPerson(found.person);
            setKnown(found.fields);
            setProposal(found.explanation);
            setTyped(typedFields(procedure.fields, found.fields));
          }}
          onInvent={() => {
            setPerson(null);
            setProposal(null);
          }}
        />
        <details className="more" open={person === null && Object.keys(setup.fields).length === 0}>
          <summary>
            {t('setup.fields', { count: Object.keys(answers).length, total: questions.length })}
          </summary>
          <p className="xs soft">{t('setup.fieldsText')}</p>
          <div className="two">
            <QuestionFields
              questions={questions}
              typed={typed}
              onType={(id, value) => setTyped((old) => ({ ...old, [id]: value }))}
              errors={tried ? errors : {}}
            />
          </div>
        </details>
        <div className="foot">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('setup.start')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface PickerProps {
  procedure: Procedure;
  chosen: Setup['person'];
  onChoose: (found: {
    person: NonNullable<Setup['person']>;
    fields: Record<string, Datum>;
    explanation: Explanation;
  }) => void;
  onInvent: () => void;
}

/** Finds a person of the register; what a sensor would gather about them fills the data. */
function PersonPicker({ procedure, chosen, onChoose, onInvent }: PickerProps) {
  const { t } = useTranslation('simulate');
  const { text } = useLanguage();
  const sensors = procedure.sensors.filter(({ over }) => over !== 'cases');
  const [sensorId, setSensorId] = useState(sensors[0]?.id ?? '');
  const [search, setSearch] = useState('');
  const people = useQuery(peopleQuery(search));
  const lend = useMutation({
    mutationFn: async (found: { personId: string; name: string }) => {
      const reply = await call(cases.simulatePerson, {
        body: { procedure: { ...procedure }, sensorId, personId: found.personId },
      });
      return { person: { id: found.personId, name: found.name }, ...reply };
    },
    onSuccess: (found) => {
      onChoose(found);
      setSearch('');
    },
  });
  if (sensors.length === 0) return <p className="xs soft">{t('setup.noSensor')}</p>;
  return (
    <fieldset className="lender">
      <legend className="b xs">
        {chosen ? t('setup.lentBy', { name: chosen.name }) : t('setup.invented')}
      </legend>
      <div className="two">
        <SelectField
          label={t('setup.sensor')}
          value={sensorId}
          onChange={setSensorId}
          options={sensors.map(({ id, name }) => ({ value: id, label: text(name) || id }))}
        />
        <TextField
          label={t('setup.person')}
          value={search}
          onChange={setSearch}
          help={t('setup.personHelp')}
        />
      </div>
      <ProblemBanner error={lend.error ?? people.error} what={t('setup.notLent')} />
      {search.trim().length >= 2 && people.data ? (
        people.data.length === 0 ? (
          <p className="xs soft">{t('setup.nobody', { search })}</p>
        ) : (
          <ul className="found">
            {people.data.slice(0, 8).map((found) => (
              <li key={found.personId}>
                <Button
                  small
                  icon={UserRoundSearch}
                  disabled={lend.isPending}
                  onClick={() => lend.mutate(found)}
                >
                  {found.name}{' '}
                  <span className="soft">{[found.idMasked, found.address].filter(Boolean).join(' · ')}</span>
                </Button>
              </li>
            ))}
          </ul>
        )
      ) : null}
      {chosen ? (
        <Button small onClick={onInvent}>
          {t('setup.invent')}
        </Button>
      ) : null}
    </fieldset>
  );
}
