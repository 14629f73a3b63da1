import { erasers } from '@oficio/schemas/api';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { SearchX, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { usePageTitle } from '../../app/page-title';
import { useLanguage } from '../../i18n';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Answer } from '../list-states';
import { peopleQuery } from '../queries';
import { SearchBox } from '../search-box';
import { EraseDialog } from './erase-dialog';
import { peopleRoute } from './people-route';
import '../operate.css';

/** People of the register, found by name or identity number; the number comes masked and the search is logged. */
export function PeoplePage() {
  const { t } = useTranslation('operate');
  const { language } = useLanguage();
  const { q = '' } = peopleRoute.useSearch();
  const navigate = peopleRoute.useNavigate();
  const query = useQuery(peopleQuery(q));
  const { account } = useSession();
  const mayErase = erasers.some((role) => account.roles.includes(role));
  const [erasing, setErasing] = useState<{ personId: string; name: string } | null>(null);
  usePageTitle(t('people.title'));
  return (
    <>
      <div className="ph">
        <div className="grow">
          <h1>{t('people.title')}</h1>
          <p className="soft">{t('people.lead')}</p>
        </div>
        <SearchBox
          label={t('people.search')}
          value={q}
          minLength={2}
          onSearch={(found) => void navigate({ search: found ? { q: found } : {} })}
        />
      </div>
      {q.length < 2 ? (
        <div className="card">
          <EmptyState icon={Users} title={t('people.start')}>
            {t('people.startText')}
          </EmptyState>
        </div>
      ) : (
        <Answer query={query} waiting={t('people.waiting')} failed={t('people.failed')}>
          {(people) =>
            people.length === 0 ? (
              <div className="card">
                <EmptyState icon={SearchX} title={t('people.nobody', { q })}>
                  {t('people.nobodyText')}
                </EmptyState>
              </div>
            ) : (
              <div className="card flush work">
                <div className="scroll-x">
                  <table>
                    <caption className="vh">{t('people.found', { count: people.length })}</caption>
                    <thead>
                      <tr>
                        <th scope="col">{t('people.column.name')}</th>
                        <th scope="col">{t('people.column.id')}</th>
                        <th scope="col" className="num">
                          {t('people.column.age')}
                        </th>
                        <th scope="col">{t('people.column.address')}</th>
                        <th scope="col" className="num">
                          {t('people.column.cases')}
                        </th>
                        {mayErase ? <th scope="col">{t('people.erase.column')}</th> : null}
                      </tr>
                    </thead>
                    <tbody>
                      {people.map((person) => (
                        <tr key={person.personId}>
                          <td className="b">{person.name}</td>
                          <td className="soft">{person.idMasked || t('people.noId')}</td>
                          <td className="num">
                            {person.age === null
                              ? t('people.ageUnknown')
                              : person.age.toLocaleString(language)}
                          </td>
                          <td>{person.address || <span className="soft">{t('people.noAddress')}</span>}</td>
                          <td className="num">
                            {person.openCases > 0 ? (
                              <Link to="/cases" search={{ q: person.name, state: 'open' }}>
                                {t('people.cases', { count: person.openCases })}
                              </Link>
                            ) : (
                              <span className="soft">{t('people.noCases')}</span>
                            )}
                          </td>
                          {mayErase ? (
                            <td>
                              <Button
                                small
                                aria-label={t('people.erase.of', { name: person.name })}
                                onClick={() => setErasing(person)}
                              >
                                {t('people.erase.do')}
                              </Button>
                            </td>
                          ) : null}
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
              </div>
            )
          }
        </Answer>
      )}
      {erasing ? <EraseDialog person={erasing} onClose={() => setErasing(null)} /> : null}
    </>
  );
}
