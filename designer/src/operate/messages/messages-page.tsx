import { channels } from '@oficio/schemas/definition';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Mail, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../app/page-title';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { BareSelect } from '../../ui/select-field';
import { Answer } from '../list-states';
import { messagesQuery } from '../queries';
import { messagesRoute } from './messages-route';
import { type MessagesSearch, messageStates } from './messages-search';
import { MessagesTable } from './messages-table';
import '../operate.css';

/** Outgoing mail: everything that was written to people, newest first. */
export function MessagesPage() {
  const { t } = useTranslation('operate');
  const search = messagesRoute.useSearch();
  const navigate = messagesRoute.useNavigate();
  const { channel, state, after } = search;
  const query = useQuery(
    messagesQuery({
      ...(channel ? { channel } : {}),
      ...(state ? { state } : {}),
      ...(after ? { after } : {}),
    }),
  );
  usePageTitle(t('messages.title'));
  const go = (change: Partial<MessagesSearch>) =>
    void navigate({ search: (old) => ({ ...old, after: undefined, ...change }) });
  return (
    <>
      <div className="ph">
        <div className="grow">
          <h1>{t('messages.title')}</h1>
          <p className="soft">{t('messages.lead')}</p>
        </div>
        <Link className="btn" to="/messages/print-queue">
          <Icon of={Printer} />
          {t('print.title')}
        </Link>
      </div>
      <div className="row wrap filters">
        <BareSelect
          label={t('messages.channel')}
          value={channel ?? ''}
          empty={t('messages.everyChannel')}
          onClear={() => go({ channel: undefined })}
          onChange={(value) => go({ channel: value })}
          options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        />
        <BareSelect
          label={t('messages.state')}
          value={state ?? ''}
          empty={t('messages.everyState')}
          onClear={() => go({ state: undefined })}
          onChange={(value) => go({ state: value })}
          options={messageStates.map((value) => ({ value, label: t(`messageState.${value}`) }))}
        />
      </div>
      <Answer query={query} waiting={t('messages.waiting')} failed={t('messages.failed')}>
        {(page) =>
          page.rows.length === 0 ? (
            <div className="card">
              <EmptyState
                icon={Mail}
                title={t(channel || state ? 'messages.noneFiltered' : 'messages.none')}
                actions={
                  channel || state ? (
                    <Button onClick={() => void navigate({ search: {} })}>{t('today.removeFilters')}</Button>
                  ) : null
                }
              >
                {t('messages.noneText')}
              </EmptyState>
            </div>
          ) : (
            <>
              <MessagesTable rows={page.rows} label={t('messages.title')} />
              <div className="row wrap xs soft under">
                <span>{t('messages.shown', { shown: page.rows.length, total: page.total })}</span>
                {after ? (
                  <Link to="/messages" search={{ ...search, after: undefined }}>
                    {t('today.first')}
                  </Link>
                ) : null}
                {page.next ? (
                  <Link to="/messages" search={{ ...search, after: page.next }}>
                    {t('today.next', { count: 50 })}
                  </Link>
                ) : null}
              </div>
            </>
          )
        }
      </Answer>
    </>
  );
}
