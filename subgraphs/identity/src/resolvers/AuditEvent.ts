import type { AuditEventResolvers } from '../generated/schema.ts';
import { tellData } from '../services/audit-data.ts';
import type { AuditKind } from '../tables.ts';

const KIND_LABELS: Record<AuditKind, string> = {
  SIGN_IN: 'Connexion',
  SIGN_IN_FAILED: 'Connexion refusée',
  SIGN_OUT: 'Déconnexion',
  SESSION_REVOKED: 'Session fermée',
  SESSIONS_REVOKED: 'Toutes les sessions fermées',
  ACCOUNT_BOUND: 'Compte ouvert ou rattaché',
  PASSWORD_RESET_REQUESTED: 'Nouveau mot de passe demandé',
  PASSWORD_CHANGED: 'Mot de passe changé',
  TOTP_ENABLED: 'Code à usage unique activé',
  TOTP_DISABLED: 'Code à usage unique désactivé',
  TOKEN_CREATED: "Jeton d'accès créé",
  TOKEN_REVOKED: "Jeton d'accès révoqué",
  ROLE_GRANTED: 'Rôle accordé',
  ROLE_REVOKED: 'Rôle retiré',
  USER_SUSPENDED: 'Compte suspendu',
  USER_RESTORED: 'Compte rétabli',
  USER_LEFT: 'Départ de la personne',
  USER_RETURNED: 'Retour de la personne',
  EMAIL_CHANGED: 'Adresse électronique changée',
  BREAK_GLASS_USED: 'Rôle accordé en ligne de commande',
  DENIED: 'Accès refusé',
  RATE_LIMITED: 'Trop de demandes',
};

export const AuditEvent: AuditEventResolvers = {
  id: ({ position }) => String(position),
  kindLabel: ({ kind }) => KIND_LABELS[kind],
  actor: ({ actorId }, _args, { loaders }) => (actorId ? loaders.user.load(actorId) : null),
  subject: ({ subjectId }, _args, { loaders }) => (subjectId ? loaders.user.load(subjectId) : null),
  data: ({ data }) => tellData(data),
};
