import { shippedLaws } from '../../laws/shipped-articles.js';
import { lawArticleModel } from '../models/law-model.js';
import { lawArticlePage } from '../pages/law-article.js';
import { show } from './sede-call.js';
import { notFound } from './sede-problem.js';
import type { SedeRoutes } from './sede-routes.js';

/** The literal text of the articles that the pages cite. */
export function lawRoutes(routes: SedeRoutes): void {
  const laws = shippedLaws();
  routes.get('/ley/:norm/:article', (call) => {
    const { norm = '', article = '' } = call.http.req.param();
    const model = lawArticleModel(norm, article, laws);
    return model ? show(call, lawArticlePage(call.frame, model)) : notFound();
  });
}
