// An OpenID provider on this machine in Google's place, which takes everybody for one address: `npm run openid -- EMAIL`.
import { Events, type MutableToken, OAuth2Server } from 'oauth2-mock-server';

const PORT = 9_400;
const email = process.argv[2] ?? 'astou.employee@demo.sar.sn';
const domain = email.split('@')[1] ?? '';

const server = new OAuth2Server();
await server.issuer.keys.generate('RS256');
server.service.on(Events.BeforeTokenSigning, ({ payload }: MutableToken) =>
  Object.assign(payload, { sub: email, email, email_verified: true, hd: domain }),
);
await server.start(PORT, '127.0.0.1');
console.log(`Toute connexion sera celle de ${email}. Dans un autre terminal :

GOOGLE_OAUTH2_CLIENT_ID=essai GOOGLE_OAUTH2_CLIENT_SECRET=essai GOOGLE_HOSTED_DOMAIN=${domain} \\
GOOGLE_DISCOVERY_URL=${server.issuer.url}/.well-known/openid-configuration npm start

puis http://localhost:4000/auth/sign-in`);
