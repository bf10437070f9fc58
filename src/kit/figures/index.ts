export { figure, registerFigures, figureOf, figureKeys, figureValue, figureRows, type FigureDefinition, type FigureValue } from './figures.ts'
export { figureRoutes } from './routes.ts'
