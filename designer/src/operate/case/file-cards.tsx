import type { CaseView } from '@oficio/schemas/api';
import { Link } from '@tanstack/react-router';
import { CircleCheck, CircleDashed, FileText, ListTodo } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';
import { Icon } from '../../ui/icon';
import { civil } from '../date-words';
import { MessageStateChip } from '../messages/message-state';
import { type DataNames, Reasons } from '../reasons';
import { usePublished } from '../use-published';
import { useValueWords } from '../use-value-words';

/** Why the person is proposed, and each condition that was judged on the way. */
export function ReasonsCard({ view, names }: { view: CaseView; names: DataNames }) {
  const { t } = useTranslation('operate');
  const { text } = useLanguage();
  const procedure = usePublished(view.procedure.id, view.procedure.version);
  const [first, ...others] = view.reasons;
  return (
    <section className="card part" aria-labelledby="why">
      <h2 className="t" id="why">
        {first ? text(first.of) : t('case.why')}
      </h2>
      {first ? (
        <Reasons {...first} names={names} label={text(first.of)} procedure={procedure} />
      ) : (
        <p className="soft">{t('case.noReasons')}</p>
      )}
      {others.length > 0 ? (
        <details className="more">
          <summary>{t('case.moreReasons', { count: others.length })}</summary>
          {others.map((reason, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a judgement has no identity but its place in the journal
            <div key={index}>
              <h3 className="t">{text(reason.of)}</h3>
              <Reasons {...reason} names={names} label={text(reason.of)} procedure={procedure} />
            </div>
          ))}
        </details>
      ) : null}
    </section>
  );
}

/** The data of the case, each with its source and its date. */
export function DataCard({ view }: { view: CaseView }) {
  const { t } = useTranslation('operate');
  const { language, text } = useLanguage();
  const words = useValueWords();
  return (
    <section className="card part" aria-labelledby="data">
      <h2 className="t" id="data">
        {t('case.data')}
      </h2>
      {view.data.length === 0 ? (
        <p className="soft">{t('case.noData')}</p>
      ) : (
        <div className="scroll-x">
          <table className="reasons">
            <thead>
              <tr>
                <th scope="col">{t('case.datum')}</th>
                <th scope="col">{t('case.value')}</th>
                <th scope="col">{t('case.source')}</th>
              </tr>
            </thead>
            <tbody>
              {view.data.map((datum) => (
                <tr key={datum.field}>
                  <td>{text(datum.name)}</td>
                  <td className="b">{words(datum.value, datum.type)}</td>
                  <td className="xs soft">
                    {datum.source} · {civil(datum.on, 'medium', language)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** What was asked of the staff, and what became of it. */
export function TasksCard({ view }: { view: CaseView }) {
  const { t } = useTranslation('operate');
  const { language, text } = useLanguage();
  return (
    <section className="card part" aria-labelledby="tasks">
      <h2 className="t" id="tasks">
        {t('case.tasks')}
      </h2>
      {view.tasks.length === 0 ? <p className="soft">{t('case.noTasks')}</p> : null}
      <ul className="lines">
        {view.tasks.map((task) => (
          <li key={task.id}>
            <Icon
              of={task.status === 'done' ? CircleCheck : task.status === 'open' ? ListTodo : CircleDashed}
            />
            <div className="grow">
              <div>{text(task.name)}</div>
              <div className="soft">
                {task.outcome ? text(task.outcome) : t(`taskStatus.${task.status}`)} ·{' '}
                {task.assignee ?? t('case.nobodyHasIt')}
              </div>
            </div>
            {task.due ? <span className="soft">{civil(task.due, 'short', language)}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was written to the person; each opens exactly as it was sent. */
export function MessagesCard({ view }: { view: CaseView }) {
  const { t } = useTranslation('operate');
  const { language, text } = useLanguage();
  return (
    <section className="card part" aria-labelledby="messages">
      <h2 className="t" id="messages">
        {t('case.messages')}
      </h2>
      {view.messages.length === 0 ? <p className="soft">{t('case.noMessages')}</p> : null}
      <ul className="lines">
        {view.messages.map((message) => (
          <li key={message.id}>
            <div className="grow">
              <Link className="b" to="/messages/$messageId" params={{ messageId: message.id }}>
                {message.subject || text(message.name)}
              </Link>
              <div className="soft">
                {[t(`channel.${message.channel}`), message.to, t(`languageName.${message.language}`)]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
              <MessageStateChip state={message.state} />
            </div>
            <span className="soft">{civil(message.at, 'short', language)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function DocumentsCard({ view }: { view: CaseView }) {
  const { t } = useTranslation('operate');
  const { language, text } = useLanguage();
  return (
    <section className="card part" aria-labelledby="documents">
      <h2 className="t" id="documents">
        {t('case.documents')}
      </h2>
      {view.documents.length === 0 ? <p className="soft">{t('case.noDocuments')}</p> : null}
      <ul className="lines">
        {view.documents.map((one) => (
          <li key={one.id}>
            <Icon of={FileText} />
            <div className="grow">
              <div>{text(one.name)}</div>
              <div className="soft">{t('case.code', { code: one.code })}</div>
            </div>
            <span className="soft">{civil(one.issuedAt, 'short', language)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
