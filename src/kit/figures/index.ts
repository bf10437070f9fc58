export { figure, registerFigures, figureOf, figureKeys, figureValue, figureRows, figureTally, type FigureDefinition, type FigureValue, type FigureWords } from './figures.ts'
export { figureRoutes } from './routes.ts'
