import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronLeft, ClipboardCheck, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../app/page-title';
import { useLanguage } from '../../i18n';
import { momentOf } from '../../i18n/dates';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Segmented } from '../../ui/segmented';
import { messageQuery } from '../queries';
import { AttemptDialog } from './attempt-dialog';
import { DeliveryDialog } from './delivery-dialog';
import { LetterFrame } from './letter-frame';
import { MessageStateChip } from './message-state';
import { messageRoute } from './messages-route';
import { NotificationAccount } from './notification-account';
import { printLetters } from './print-letters';
import { PublicationDialog } from './publication-dialog';
import '../operate.css';

/** One message exactly as it was sent, and what became of it. */
export function MessagePage() {
  const { messageId } = messageRoute.useParams();
  const { t } = useTranslation('operate');
  const { language, text } = useLanguage();
  const { data: message } = useSuspenseQuery(messageQuery(messageId));
  const [form, setForm] = useState<'html' | 'text'>('html');
  const [recording, setRecording] = useState(false);
  const [publishing, setPublishing] = useState(false);
  const { notification } = message;
  const Record = message.isNotification ? AttemptDialog : DeliveryDialog;
  const paper = message.channel === 'post';
  // Whoever wrote it keeps its text.
  const byHand = message.html === '';
  const open = paper && (message.state === 'queued' || message.state === 'printed');
  usePageTitle(message.subject || text(message.name));
  return (
    <>
      <div className="row xs back">
        <Link to="/messages">
          <Icon of={ChevronLeft} />
          {t('messages.title')}
        </Link>
      </div>
      <div className="ph">
        <div className="grow">
          <h1 lang={message.language}>{message.subject || text(message.name)}</h1>
          <p className="soft facts">
            <span>{text(message.name)}</span>
            <span>{text(message.procedureName)}</span>
            {message.caseId ? (
              <Link to="/cases/$caseId" params={{ caseId: message.caseId }}>
                {message.caseReference}
              </Link>
            ) : null}
          </p>
        </div>
        {paper && !byHand ? (
          <Button icon={Printer} onClick={() => printLetters([message.html])}>
            {t('print.one')}
          </Button>
        ) : null}
        {open ? (
          <Button variant="primary" icon={ClipboardCheck} onClick={() => setRecording(true)}>
            {t(message.isNotification ? 'attempt.open' : 'delivery.open')}
          </Button>
        ) : null}
        {notification?.state === 'publicationDue' ? (
          <Button variant="primary" icon={ClipboardCheck} onClick={() => setPublishing(true)}>
            {t('notification.publish')}
          </Button>
        ) : null}
      </div>
      <div className="columns">
        <section className="card part" aria-labelledby="letter">
          <div className="row wrap">
            <h2 className="t grow" id="letter">
              {t(byHand ? 'messages.byHand' : 'messages.asSent')}
            </h2>
            {byHand ? null : (
              <Segmented
                label={t('messages.form')}
                value={form}
                onChange={setForm}
                options={[
                  { value: 'html', label: t('messages.html') },
                  { value: 'text', label: t('messages.text') },
                ]}
              />
            )}
          </div>
          {byHand ? (
            message.text.split('\n\n').map((paragraph) => (
              <p key={paragraph} lang={message.language}>
                {paragraph}
              </p>
            ))
          ) : form === 'html' ? (
            <LetterFrame html={message.html} title={t('messages.asSent')} lang={message.language} />
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls by keyboard only if it takes the focus
            <pre className="letter-text" lang={message.language} tabIndex={0}>
              {message.text}
            </pre>
          )}
        </section>
        <aside className="stack-of-cards" aria-label={t('messages.facts')}>
          <section className="card part">
            <dl className="pairs">
              <dt>{t('messages.column.to')}</dt>
              <dd>{message.to}</dd>
              <dt>{t('messages.channel')}</dt>
              <dd>{t(`channel.${message.channel}`)}</dd>
              <dt>{t('messages.language')}</dt>
              <dd>{t(`languageName.${message.language}`)}</dd>
              <dt>{t('messages.column.state')}</dt>
              <dd>
                <MessageStateChip state={message.state} />
              </dd>
              <dt>{t('messages.version')}</dt>
              <dd>{message.templateVersion}</dd>
            </dl>
          </section>
          {notification ? (
            <section className="card part" aria-labelledby="notification">
              <h2 className="t" id="notification">
                {t('notification.title')}
              </h2>
              <NotificationAccount notification={notification} />
            </section>
          ) : null}
          <section className="card part" aria-labelledby="history">
            <h2 className="t" id="history">
              {t('messages.history')}
            </h2>
            <ol className="lines">
              {message.history.map((one) => (
                <li key={`${one.at} ${one.state} ${one.note}`}>
                  <div className="grow">
                    <div>{t(`messageState.${one.state}`)}</div>
                    {one.note ? <div className="soft">{one.note}</div> : null}
                  </div>
                  <time className="soft" dateTime={one.at}>
                    {momentOf(one.at, language)}
                  </time>
                </li>
              ))}
            </ol>
          </section>
        </aside>
      </div>
      {recording ? <Record message={message} onClose={() => setRecording(false)} /> : null}
      {publishing ? <PublicationDialog message={message} onClose={() => setPublishing(false)} /> : null}
    </>
  );
}
