import { type DefinitionProblem, parseProcedureText } from '@oficio/schemas/definition';
import { Check, TriangleAlert } from 'lucide-react';
import type * as Monaco from 'monaco-editor/editor/editor.api';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { replaceDocument } from '../document/document-commands';
import { useEditor, useEditorStore } from '../editor/editor-context';
import { useLanguage } from '../i18n';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Loading } from '../ui/loading';
import { setUpMonaco } from './set-up-monaco';
import './source.css';

/** After the last key, before the text is read and applied. */
const READ_AFTER_MS = 400;

const written = (document: unknown) => JSON.stringify(document, null, 2);

/** The procedure as text: what is valid is applied as one action, what is not is listed with its line. */
export function SourceView() {
  const { t } = useTranslation('designer');
  const { language } = useLanguage();
  const store = useEditorStore();
  const document = useEditor((state) => state.document);
  const readOnly = useEditor((state) => state.readOnly);
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<Monaco.editor.IStandaloneCodeEditor | null>(null);
  const [ready, setReady] = useState(false);
  const [failed, setFailed] = useState(false);
  const [problems, setProblems] = useState<readonly DefinitionProblem[]>([]);
  /** What the text last applied or shown stands for, so that our own changes do not come back as edits. */
  const shown = useRef(document);

  const read = useCallback(() => {
    const text = editor.current?.getValue();
    if (text === undefined) return;
    const parsed = parseProcedureText(text);
    setProblems(parsed.ok ? [] : parsed.problems);
    if (!parsed.ok || written(parsed.procedure) === written(store.getState().document)) return;
    store.getState().run(replaceDocument(parsed.procedure, 'replaceText'));
    shown.current = store.getState().document;
  }, [store]);

  useEffect(() => {
    let here = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let dispose = () => {};
    setUpMonaco(language).then(
      (monaco) => {
        if (!here || !place.current) return;
        const theme = window.document.documentElement.dataset.theme;
        const created = monaco.editor.create(place.current, {
          value: written(store.getState().document),
          language: 'json',
          theme: theme === 'dark' ? 'vs-dark' : theme === 'contrast' ? 'hc-light' : 'vs',
          ariaLabel: t('source.label'),
          automaticLayout: true,
          minimap: { enabled: false },
          fontSize: 13,
          tabSize: 2,
          scrollBeyondLastLine: false,
          fixedOverflowWidgets: true,
          readOnly: store.getState().readOnly,
          stickyScroll: { enabled: true },
        });
        shown.current = store.getState().document;
        editor.current = created;
        created.onDidChangeModelContent(() => {
          clearTimeout(timer);
          timer = setTimeout(read, READ_AFTER_MS);
        });
        created.onDidBlurEditorText(read);
        dispose = () => {
          read();
          created.getModel()?.dispose();
          created.dispose();
        };
        setReady(true);
      },
      () => here && setFailed(true),
    );
    return () => {
      here = false;
      clearTimeout(timer);
      dispose();
      editor.current = null;
    };
  }, [language, store, read, t]);

  useEffect(() => {
    if (document === shown.current || !editor.current) return;
    shown.current = document;
    const view = editor.current.saveViewState();
    editor.current.setValue(written(document));
    if (view) editor.current.restoreViewState(view);
  }, [document]);

  const show = (problem: DefinitionProblem) => {
    if (!problem.line || !editor.current) return;
    editor.current.revealLineInCenter(problem.line);
    editor.current.setPosition({ lineNumber: problem.line, column: problem.column ?? 1 });
    editor.current.focus();
  };

  return (
    <div className="source">
      {failed ? (
        <Banner tone="late" title={t('source.failed')} role="alert">
          <p>{t('source.failedText')}</p>
        </Banner>
      ) : null}
      {ready || failed ? null : <Loading label={t('source.loading')} />}
      <div className="source-editor" ref={place} />
      <section className="source-problems" aria-label={t('source.problems')}>
        <p className="row xs" role="status">
          <Icon of={problems.length > 0 ? TriangleAlert : Check} />
          {problems.length > 0
            ? t('source.notApplied', { count: problems.length })
            : t(readOnly ? 'source.readOnly' : 'source.applied')}
        </p>
        <ul>
          {problems.slice(0, 50).map((problem) => (
            <li key={`${problem.path} ${problem.code} ${problem.line}`}>
              <Button small variant="link" onClick={() => show(problem)}>
                {t('source.line', { line: problem.line ?? 1 })}
              </Button>
              <span className="xs">{problem.text[language]}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
