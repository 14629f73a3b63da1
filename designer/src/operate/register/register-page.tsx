import { register } from '@oficio/schemas/api';
import { registerFileOrder, registerFiles } from '@oficio/schemas/registry';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { FileUp, FlaskConical } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call';
import { useSession } from '../../api/session';
import { usePageTitle } from '../../app/page-title';
import { useLanguage } from '../../i18n';
import { momentOf } from '../../i18n/dates';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Loading } from '../../ui/loading';
import { Answer } from '../list-states';
import { ProblemBanner } from '../problem-words';
import { registerQuery } from '../queries';
import { ImportReport } from './import-report';
import '../operate.css';

/** What the register of the town holds, and bringing files into it. */
export function RegisterPage() {
  const { t } = useTranslation('operate');
  const { language, text } = useLanguage();
  const { account } = useSession();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const query = useQuery(registerQuery);
  usePageTitle(t('register.title'));
  const bring = useMutation({
    mutationFn: async (chosen: File[]) => {
      const files = await Promise.all(
        chosen.map(async (file) => ({ name: file.name, text: await file.text() })),
      );
      return call(register.importRegister, { body: { files } });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['operate'] }),
  });
  const mayBring = account.roles.includes('administrator');
  const titleOf = (id: string): string => {
    const file = registerFileOrder.find((one) => one === id);
    return file ? text(registerFiles[file].title) : id;
  };
  return (
    <>
      <div className="ph">
        <div className="grow">
          <h1>{t('register.title')}</h1>
          <p className="soft">{t('register.lead')}</p>
        </div>
        {mayBring ? (
          <Button
            variant="primary"
            icon={FileUp}
            disabled={bring.isPending}
            onClick={() => input.current?.click()}
          >
            {t('register.bring')}
          </Button>
        ) : null}
        <input
          ref={input}
          type="file"
          accept=".csv,text/csv"
          multiple
          hidden
          onChange={(event) => {
            const chosen = [...(event.target.files ?? [])];
            if (chosen.length > 0) bring.mutate(chosen);
            event.target.value = '';
          }}
        />
      </div>
      {bring.isPending ? (
        <div className="card">
          <Loading label={t('register.bringing')} />
        </div>
      ) : null}
      <ProblemBanner error={bring.error} what={t('register.notBrought')} />
      {bring.data ? <ImportReport report={bring.data} titleOf={titleOf} /> : null}
      <Answer query={query} waiting={t('register.waiting')} failed={t('register.failed')}>
        {(summary) => (
          <section className="card part narrow-card" aria-label={t('register.holds')}>
            {summary.synthetic ? (
              <Banner tone="info" icon={FlaskConical} title={t('register.synthetic')}>
                <p>{t('register.syntheticText')}</p>
              </Banner>
            ) : null}
            <table className="reasons sums">
              <caption className="vh">{t('register.holds')}</caption>
              <tbody>
                {Object.entries(summary.counts).map(([id, count]) => (
                  <tr key={id}>
                    <th scope="row">{titleOf(id)}</th>
                    <td className="num b">{count.toLocaleString(language)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p className="xs soft">
              {summary.loadedAt
                ? t('register.loaded', { moment: momentOf(summary.loadedAt, language) })
                : t('register.neverLoaded')}
            </p>
          </section>
        )}
      </Answer>
      <section className="card part narrow-card" aria-labelledby="files">
        <h2 className="t" id="files">
          {t('register.files')}
        </h2>
        <p className="soft xs">{t(mayBring ? 'register.filesText' : 'register.filesOnlyAdministrator')}</p>
        <ul className="lines">
          {registerFileOrder.map((id) => (
            <li key={id}>
              <div className="grow">
                <code>{registerFiles[id].fileName}</code>
                <div className="soft">
                  {registerFiles[id].columns
                    .map(({ name, required }) => (required ? `${name}*` : name))
                    .join(', ')}
                </div>
              </div>
              <span className="soft">{text(registerFiles[id].title)}</span>
            </li>
          ))}
        </ul>
        <p className="xs soft">{t('register.required')}</p>
      </section>
    </>
  );
}
