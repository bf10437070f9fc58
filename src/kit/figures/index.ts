// kit/figures: a number is a definition over rows; what is shown and what lies behind it are one query.
export { figure, registerFigures, figureOf, figureKeys, figureValue, figureRows, figureTally, type FigureDefinition, type FigureValue, type FigureWords } from './figures.ts'
export { figureRoutes } from './routes.ts'
