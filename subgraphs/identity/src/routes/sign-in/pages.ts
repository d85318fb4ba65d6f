import { escaped, page } from '../page.ts';
import type { Next } from './refusals.ts';

const hidden = (name: string, value: string | null) => (value ? `<input type="hidden" name="${name}" value="${escaped(value)}">` : '');
const NEW_PASSWORD =
  '<label>Nouveau mot de passe<input name="newPassword" type="password" minlength="12" maxlength="128" autocomplete="new-password" required></label>';

interface Link {
  readonly href: string;
  readonly label: string;
}

/** Where a page leads on. A browser opens what is folded up around the form that an address names. */
export const LINKS: Readonly<Record<Exclude<Next, 'FORM'>, Link>> = {
  SIGN_IN: { href: '/auth/sign-in', label: 'Se connecter' },
  NEW_LINK: { href: '/auth/sign-in#mot-de-passe-oublie', label: 'Demander un autre lien' },
  AUTHENTICATOR: { href: '/auth/authenticator', label: "Installer l'application" },
};

export function messagePage(title: string, message: string, { href, label }: Link = LINKS.SIGN_IN): string {
  return page(title, `<p>${escaped(message)}</p><p><a href="${escaped(href)}">${label}</a></p>`);
}

/** The address of one of our pages, with what its form needs to know. */
export const addressOf = (path: string, fields: Readonly<Record<string, string | null | undefined>>) => {
  const known = Object.entries(fields).filter((field): field is [string, string] => Boolean(field[1]));
  return known.length > 0 ? `${path}?${new URLSearchParams(known)}` : path;
};

export function signInPage(options: { google: boolean; password: boolean }, redirectTo: string | null): string {
  const back = hidden('redirectTo', redirectTo);
  const google = `<form method="post" action="/auth/google">${back}<button>Continuer avec Google</button></form>`;
  const password = `<form method="post" action="/auth/password">${back}<label>Adresse électronique<input name="email" type="email" autocomplete="username" required></label>
<label>Mot de passe<input name="password" type="password" autocomplete="current-password" required></label><button>Se connecter</button></form>
<details><summary>Mot de passe oublié</summary><form id="mot-de-passe-oublie" method="post" action="/auth/forgotten-password"><label>Adresse électronique<input name="email" type="email" required></label>
<button>Recevoir un lien</button></form></details>`;
  const none = "<p>Aucun moyen de connexion n'est en service. Prévenez l'équipe informatique.</p>";
  return page('Connexion', `${options.google ? google : ''}${options.password ? password : ''}` || none);
}

export function secondFactorPage(redirectTo: string | null): string {
  const form = (label: string, name: string) => `<form method="post" action="/auth/second-factor">${hidden('redirectTo', redirectTo)}
<label>${label}<input name="${name}" autocomplete="one-time-code" required></label><button>Valider</button></form>`;
  return page(
    'Code de sécurité',
    `${form("Code de l'application", 'code')}<details><summary>Téléphone perdu</summary>${form('Code de secours', 'recoveryCode')}</details>`,
  );
}

export function resetPage(token: string | null): string {
  return page(
    'Nouveau mot de passe',
    `<form method="post" action="/auth/reset-password">${hidden('token', token)}${NEW_PASSWORD}<button>Enregistrer</button></form>`,
  );
}

export function authenticatorPage(): string {
  return page(
    'Application de codes',
    `<p>Votre rôle demande un second facteur : un code à six chiffres donné par une application de votre téléphone.</p>
<form method="post" action="/auth/authenticator"><label>Mot de passe, si vous en avez un<input name="password" type="password" autocomplete="current-password"></label>
<button>Installer</button></form>`,
  );
}

const CONFIRMATION =
  '<form method="post" action="/auth/authenticator/confirm"><label>Code de l\'application<input name="code" autocomplete="one-time-code" required></label><button>Valider</button></form>';

/** For who typed a wrong code: the application has its secret by then. */
export const confirmationPage = () => page('Application de codes', CONFIRMATION);

/** Shown once: the secret and the recovery codes are nowhere else in clear. */
export function enrolmentPage(uri: string, recoveryCodes: readonly string[]): string {
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return page(
    'Application de codes',
    `<p><a href="${escaped(uri)}">Ouvrir dans l'application</a>, ou y saisir cette clé :</p><p><code>${escaped(secret)}</code></p>
<p>Codes de secours, à garder hors de ce téléphone ; chacun sert une fois :</p><p><code>${recoveryCodes.map(escaped).join('<br>')}</code></p>
${CONFIRMATION}`,
  );
}
