import { procedures } from '@oficio/schemas/api';
import type { Language, Procedure } from '@oficio/schemas/definition';
import type { Datum } from '@oficio/schemas/interpret';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call';
import { Banner } from '../../ui/banner';
import { Loading } from '../../ui/loading';
import { Segmented } from '../../ui/segmented';
import { ProblemBanner } from '../problem-words';
import { LetterFrame } from './letter-frame';
import './rendered-letter.css';

interface RenderedLetterProps {
  procedure: Procedure;
  /** The id of the letter. */
  communication: string;
  /** The data of the case, by field. */
  fields: Readonly<Record<string, Datum>>;
  /** Somebody of the register to whom it is written; nobody: an invented person. */
  personId?: string | undefined;
  language: Language;
}

/** A letter of a draft, rendered by the server exactly as it would be sent, by each way that it goes. */
export function RenderedLetter({
  procedure,
  communication,
  fields,
  personId,
  language,
}: RenderedLetterProps) {
  const { t } = useTranslation('operate');
  const [channel, setChannel] = useState('sede');
  const query = useQuery({
    queryKey: ['preview', 'letter', procedure, communication, personId, fields],
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    // The key holds the whole draft: what was typed a minute ago is not kept.
    gcTime: 60_000,
    queryFn: ({ signal }) =>
      call(
        procedures.previewCommunication,
        {
          body: {
            procedure: { ...procedure },
            communication,
            fields: { ...fields },
            ...(personId ? { personId } : {}),
          },
        },
        { signal },
      ),
  });
  const renderings = (query.data?.renderings ?? []).filter((one) => one.language === language);
  const problems = (query.data?.problems ?? []).filter((one) => one.language === language);
  const shown = renderings.find((one) => one.channel === channel) ?? renderings[0];
  return (
    <>
      {renderings.length > 1 ? (
        <Segmented
          label={t('preview.channel')}
          value={shown?.channel ?? channel}
          onChange={setChannel}
          options={renderings.map((one) => ({ value: one.channel, label: t(`channel.${one.channel}`) }))}
        />
      ) : null}
      {query.isPending ? <Loading label={t('preview.waiting')} /> : null}
      <ProblemBanner error={query.error} what={t('preview.failed')} />
      {[...new Set(problems.map((one) => one.message))].map((message) => (
        <Banner key={message} tone="turn" title={t('preview.problem')}>
          <p>{message}</p>
        </Banner>
      ))}
      {query.data && renderings.length === 0 && problems.length === 0 ? (
        <p className="xs soft">{t('preview.notInThisLanguage')}</p>
      ) : null}
      {shown ? (
        <div className="msg" lang={language}>
          <header>
            <b>{shown.subject}</b>
          </header>
          {shown.html ? (
            <LetterFrame
              zoom={0.75}
              key={`${communication} ${language} ${shown.channel}`}
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
  );
}
