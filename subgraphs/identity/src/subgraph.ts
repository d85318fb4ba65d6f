import { readSchema } from '@sar/subgraph-kit/read-schema';
import { defineSubgraph } from '@sar/subgraph-kit/subgraph';
import { createContext } from './context.ts';
import { permissions, verdicts } from './permissions.ts';
import { AuditEvent } from './resolvers/AuditEvent.ts';
import { Employee } from './resolvers/Employee.ts';
import { Mutation } from './resolvers/Mutation.ts';
import { Query } from './resolvers/Query.ts';
import { RoleGrant } from './resolvers/RoleGrant.ts';
import { ServiceToken } from './resolvers/ServiceToken.ts';
import { Session } from './resolvers/Session.ts';
import { User } from './resolvers/User.ts';
import { Viewer } from './resolvers/Viewer.ts';
import { auditRoute } from './routes/audit.ts';
import { demoRoutes } from './routes/demo.ts';
import { employeeChangeRoute } from './routes/employee-change.ts';
import { kioskRoute } from './routes/kiosk.ts';
import { limitRoute } from './routes/limit.ts';
import { signInRoutes } from './routes/sign-in/routes.ts';
import { viewerRoute } from './routes/viewer.ts';
import { demoObstacle } from './services/demo.ts';
import { keepEmployeeFact } from './services/employee-facts.ts';
import { tellAnswer } from './services/told-answers.ts';

export default defineSubgraph({
  name: 'identity',
  typeDefs: readSchema(new URL('./schema/', import.meta.url)),
  resolvers: { Query, Mutation, Viewer, User, Employee, Session, RoleGrant, AuditEvent, ServiceToken },
  permissions,
  verdicts,
  createContext,
  obstacle: demoObstacle,
  routes: [viewerRoute, auditRoute, limitRoute, employeeChangeRoute, ...demoRoutes, ...signInRoutes, kioskRoute],
  subscriptions: ({ db, mailer }) => ({
    'directory.employee-changed': (fact) => keepEmployeeFact(db, fact),
    'mai.question-answered': (fact) => tellAnswer(db, mailer, fact),
  }),
});
