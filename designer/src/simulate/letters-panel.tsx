import type { CompiledProcedure } from '@oficio/schemas/compile';
import { storedContext } from '@oficio/schemas/interpret';
import { Mail } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageMarks } from '../app/language-names';
import { useLanguage } from '../i18n';
import { civil } from '../operate/date-words';
import { RenderedLetter } from '../operate/messages/rendered-letter';
import { Icon } from '../ui/icon';
import { Segmented } from '../ui/segmented';
import { BareSelect } from '../ui/select-field';
import type { Played, Setup } from './simulation';

interface LettersPanelProps {
  compiled: CompiledProcedure;
  played: Played;
  person: Setup['person'];
  language: 'es' | 'ca-valencia';
  onLanguage: (language: 'es' | 'ca-valencia') => void;
}

/** The letters that would have gone out so far, rendered by the server exactly as they would be sent. */
export function LettersPanel({ compiled, played, person, language, onLanguage }: LettersPanelProps) {
  const { t } = useTranslation('simulate');
  const { language: ui, text } = useLanguage();
  const sent = played.lines.flatMap(({ step, on }, line) =>
    (step?.effects ?? []).flatMap((effect, index) =>
      effect.kind === 'communicate' && step
        ? [{ key: `${line} ${index}`, id: effect.communication, on, snapshot: step.snapshot }]
        : [],
    ),
  );
  const newest = sent.at(-1);
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new letter is shown when it goes out
  useEffect(() => setChosenKey(null), [newest?.key, newest?.id]);
  const chosen = sent.find(({ key }) => key === chosenKey) ?? newest;
  const fields = chosen ? storedContext(chosen.snapshot).fields : {};
  const nameOf = (id: string) =>
    text(compiled.procedure.communications.find((one) => one.id === id)?.name) || id;
  return (
    <section className="sec" aria-labelledby="letters">
      <div className="row">
        <h2 className="t grow" id="letters">
          {t('letter.title')}
        </h2>
        <Segmented
          label={t('letter.language')}
          value={language}
          onChange={onLanguage}
          options={(['ca-valencia', 'es'] as const).map((tag) => ({
            value: tag,
            label: languageMarks[tag],
            lang: tag,
          }))}
        />
      </div>
      {chosen ? (
        <>
          {sent.length > 1 ? (
            <BareSelect
              label={t('letter.which')}
              value={chosen.key}
              onChange={setChosenKey}
              options={sent.toReversed().map(({ key, id, on }) => ({
                value: key,
                label: `${civil(on, 'short', ui)} · ${nameOf(id)}`,
              }))}
            />
          ) : (
            <p className="xs soft">
              {nameOf(chosen.id)} · {civil(chosen.on, 'short', ui)}
            </p>
          )}
          <RenderedLetter
            procedure={compiled.procedure}
            communication={chosen.id}
            fields={fields}
            personId={person?.id}
            language={language}
          />
        </>
      ) : (
        <p className="xs soft row">
          <Icon of={Mail} />
          {t('letter.none')}
        </p>
      )}
    </section>
  );
}
