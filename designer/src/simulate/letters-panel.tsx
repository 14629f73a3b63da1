import { procedures } from '@oficio/schemas/api';
import type { CompiledProcedure } from '@oficio/schemas/compile';
import { storedContext } from '@oficio/schemas/interpret';
import { useQuery } from '@tanstack/react-query';
import { Mail } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/call';
import { languageMarks } from '../app/language-names';
import { useLanguage } from '../i18n';
import { civil } from '../operate/date-words';
import { LetterFrame } from '../operate/messages/letter-frame';
import { ProblemBanner } from '../operate/problem-words';
import { Banner } from '../ui/banner';
import { Icon } from '../ui/icon';
import { Loading } from '../ui/loading';
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
  const [channel, setChannel] = useState('sede');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new letter is shown when it goes out
  useEffect(() => setChosenKey(null), [newest?.key, newest?.id]);
  const chosen = sent.find(({ key }) => key === chosenKey) ?? newest;
  const fields = chosen ? storedContext(chosen.snapshot).fields : {};
  const query = useQuery({
    queryKey: ['simulate', 'letter', compiled.hash, chosen?.id, person?.id, fields],
    enabled: chosen !== undefined,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      call(
        procedures.previewCommunication,
        {
          body: {
            procedure: { ...compiled.procedure },
            communication: chosen?.id ?? '',
            fields,
            ...(person ? { personId: person.id } : {}),
          },
        },
        { signal },
      ),
  });
  const nameOf = (id: string) =>
    text(compiled.procedure.communications.find((one) => one.id === id)?.name) || id;
  const renderings = query.data?.renderings ?? [];
  const channels = [...new Set(renderings.map((one) => one.channel))];
  const shown =
    renderings.find((one) => one.language === language && one.channel === channel) ??
    renderings.find((one) => one.language === language);
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
          {channels.length > 1 ? (
            <Segmented
              label={t('letter.channel')}
              value={shown?.channel ?? channel}
              onChange={setChannel}
              options={channels.map((value) => ({ value, label: t(`operate:channel.${value}`) }))}
            />
          ) : null}
          {query.isPending ? <Loading label={t('letter.waiting')} /> : null}
          <ProblemBanner error={query.error} what={t('letter.failed')} />
          {(query.data?.problems ?? [])
            .filter((one) => one.language === language)
            .map((one) => (
              <Banner key={one.message} tone="turn" title={t('letter.problem')}>
                <p>{one.message}</p>
              </Banner>
            ))}
          {shown ? (
            <div className="msg" lang={language}>
              <header>
                <b>{shown.subject}</b>
              </header>
              {shown.html ? (
                <LetterFrame
                  zoom={0.75}
                  key={`${chosen.key} ${language} ${shown.channel}`}
                  html={shown.html}
                  title={shown.subject}
                  lang={language}
                />
              ) : (
                <pre className="letter-text">{shown.text}</pre>
              )}
            </div>
          ) : null}
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
