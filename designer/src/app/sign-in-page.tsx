import { languages } from '@oficio/schemas/definition';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/call';
import { useSignIn } from '../api/session';
import { changeLanguage, useLanguage } from '../i18n';
import { Banner } from '../ui/banner';
import { BrandMark } from '../ui/brand';
import { Button } from '../ui/button';
import { Segmented } from '../ui/segmented';
import { TextField } from '../ui/text-field';
import { languageMarks } from './language-names';

/** E-mail and password of the town's staff. */
export function SignInPage() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const { next } = useSearch({ from: '/sign-in' });
  const signIn = useSignIn();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const problem = useRef<HTMLDivElement>(null);
  const failed = signIn.error;
  useEffect(() => {
    document.title = `${failed ? `${t('error.prefix')} ` : ''}${t('signIn.title')} — Oficio`;
    if (failed) problem.current?.focus();
  }, [failed, t]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate(
      { email, password },
      { onSuccess: () => void navigate({ href: next ?? '/', replace: true }) },
    );
  };
  const code = failed instanceof ApiError ? failed.problem.code : 'network';
  const known =
    code === 'signIn.wrong' || code === 'signIn.tooMany' ? code.replace('signIn.', '') : 'network';
  return (
    <main className="sign-in">
      <div className="row">
        <span className="brand grow">
          <BrandMark /> Oficio
        </span>
        <Segmented
          label={t('language')}
          value={language}
          options={languages.map((tag) => ({ value: tag, label: languageMarks[tag], lang: tag }))}
          onChange={(tag) => void changeLanguage(tag)}
        />
      </div>
      <form className="card" onSubmit={submit}>
        <h1>{t('signIn.title')}</h1>
        <p className="soft">{t('signIn.lead')}</p>
        {failed ? (
          <div ref={problem} tabIndex={-1}>
            <Banner tone="late" title={t(`signIn.${known}.title`)} role="alert">
              {t(`signIn.${known}.text`)}
            </Banner>
          </div>
        ) : null}
        <TextField
          label={t('signIn.email')}
          type="email"
          value={email}
          onChange={setEmail}
          autoComplete="username"
          required
        />
        <TextField
          label={t('signIn.password')}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          required
        />
        <Button type="submit" variant="primary" disabled={signIn.isPending}>
          {signIn.isPending ? t('signIn.going') : t('signIn.enter')}
        </Button>
      </form>
    </main>
  );
}
