// Written by `npm run generate` from schema/*.graphql. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Viewer as SignedIn } from '@sar/subgraph-kit/viewer';
import type { UserRow, EmployeeKey, SessionRow, ServiceTokenRow, RoleGrantRow, AuditRow } from '../tables.ts';
import type { UserPage } from '../services/users.ts';
import type { AuditPage } from '../services/audit-events.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** Moment au format ISO 8601, en UTC. */
  DateTime: { input: Date; output: Date; }
  /** Jour du calendrier de Dakar, AAAA-MM-JJ. */
  Date: { input: string; output: string; }
  /** Heure de Dakar, HH:MM. */
  Time: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** Position dans une liste paginée par curseur. */
export type PageInfo = {
  /** Vrai s'il reste des éléments après cette page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Curseur du dernier élément, à donner en `after` pour la page suivante. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** Refus attendu d'une saisie : rien n'a été enregistré. */
export type UserError = {
  /** Chemin du champ en cause dans `input` ; nul si aucun champ n'est en cause à lui seul. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Explication en français. */
  readonly message: Scalars['String']['output'];
  /** Code stable. */
  readonly code: Scalars['String']['output'];
};

/** Autorisation de déposer un fichier, une seule fois, directement à une adresse ; le fichier ne sert qu'une fois confirmé. */
export type UploadTicket = {
  /** Identifiant du dépôt, à donner à la mutation qui le confirme. Il ne vaut que pour la personne qui l'a demandé. */
  readonly uploadId: Scalars['ID']['output'];
  /** Adresse à laquelle envoyer les octets du fichier. */
  readonly url: Scalars['String']['output'];
  /** Méthode HTTP de l'envoi. */
  readonly method: Scalars['String']['output'];
  /** En-têtes que l'envoi doit porter. */
  readonly headers: ReadonlyArray<UploadHeader>;
  /** Taille la plus grande acceptée, en octets. */
  readonly maxBytes: Scalars['Int']['output'];
  /** Fin de validité de l'adresse. */
  readonly expiresAt: Scalars['DateTime']['output'];
};

/** En-tête HTTP d'un envoi. */
export type UploadHeader = {
  /** Nom. */
  readonly name: Scalars['String']['output'];
  /** Valeur. */
  readonly value: Scalars['String']['output'];
};

/** Résultat d'une demande de dépôt. */
export type UploadPayload = {
  /** L'autorisation ; nulle si la demande est refusée. */
  readonly upload?: Maybe<UploadTicket>;
  /** Ce qui a fait refuser la demande ; vide si elle est acceptée. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Nature d'un événement du journal d'audit. */
export type AuditEventKind =
  /** Une session s'ouvre. */
  | 'SIGN_IN'
  /** Une connexion est refusée. */
  | 'SIGN_IN_FAILED'
  /** La personne ferme la session en cours. */
  | 'SIGN_OUT'
  /** La personne ferme une autre de ses sessions. */
  | 'SESSION_REVOKED'
  /** La personne ferme toutes ses sessions. */
  | 'SESSIONS_REVOKED'
  /** Un compte est ouvert pour une personne de l'annuaire, ou lui est rattaché. */
  | 'ACCOUNT_BOUND'
  /** Un nouveau mot de passe est demandé. */
  | 'PASSWORD_RESET_REQUESTED'
  /** Le mot de passe change. */
  | 'PASSWORD_CHANGED'
  /** Le code à usage unique devient obligatoire pour le compte. */
  | 'TOTP_ENABLED'
  /** Le code à usage unique n'est plus demandé au compte. */
  | 'TOTP_DISABLED'
  /** Un jeton d'accès est créé. */
  | 'TOKEN_CREATED'
  /** Un jeton d'accès est révoqué. */
  | 'TOKEN_REVOKED'
  /** Un rôle est accordé, ou sa fin change. */
  | 'ROLE_GRANTED'
  /** Un rôle est retiré. */
  | 'ROLE_REVOKED'
  /** Un compte est suspendu ; ses sessions se ferment. */
  | 'USER_SUSPENDED'
  /** Un compte suspendu revient en service. */
  | 'USER_RESTORED'
  /** La personne du compte quitte l'entreprise, d'après l'annuaire ; ses sessions se ferment. */
  | 'USER_LEFT'
  /** La personne du compte est de retour, d'après l'annuaire. */
  | 'USER_RETURNED'
  /** L'adresse électronique de la personne du compte change dans l'annuaire. */
  | 'EMAIL_CHANGED'
  /** Un rôle est accordé depuis la ligne de commande du serveur. */
  | 'BREAK_GLASS_USED'
  /** Un accès est refusé : personne n'est connecté, ou le droit manque. Les refus répétés sont comptés ensemble. */
  | 'DENIED'
  /** Des demandes sont refusées, parce qu'il en vient trop. */
  | 'RATE_LIMITED';

/** Un renseignement sur un événement du journal d'audit. */
export type AuditDetail = {
  /** Ce qui est dit, en français. */
  readonly name: Scalars['String']['output'];
  /** La valeur, en français. */
  readonly value: Scalars['String']['output'];
};

/** Événement de sécurité, tel que le journal d'audit le garde pour toujours. */
export type AuditEvent = {
  /** Identifiant. */
  readonly id: Scalars['ID']['output'];
  /** Rang dans le journal, à partir de 1. */
  readonly position: Scalars['Int']['output'];
  /** Date d'enregistrement. */
  readonly at: Scalars['DateTime']['output'];
  /** Nature de l'événement. */
  readonly kind: AuditEventKind;
  /** Nature de l'événement, en français. */
  readonly kindLabel: Scalars['String']['output'];
  /** Compte de la personne qui agit ; nul pour un visiteur anonyme et pour la ligne de commande. */
  readonly actor?: Maybe<User>;
  /** Compte concerné, s'il y en a un. */
  readonly subject?: Maybe<User>;
  /** Ce qu'il faut savoir de plus. */
  readonly data: ReadonlyArray<AuditDetail>;
  /** Requête par laquelle l'événement est venu, telle que les journaux techniques la nomment. */
  readonly requestId?: Maybe<Scalars['String']['output']>;
};

/** Page d'événements du journal d'audit. */
export type AuditEventConnection = {
  /** Les événements de la page. */
  readonly nodes: ReadonlyArray<AuditEvent>;
  /** Les événements de la page, chacun avec son curseur. */
  readonly edges: ReadonlyArray<AuditEventEdge>;
  /** Position de la page. */
  readonly pageInfo: PageInfo;
  /** Nombre total, toutes pages confondues. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Un événement dans une page. */
export type AuditEventEdge = {
  /** Curseur de cet événement. */
  readonly cursor: Scalars['String']['output'];
  /** L'événement. */
  readonly node: AuditEvent;
};

export type Query = {
  /** Le journal d'audit, le plus récent d'abord (administration). */
  readonly auditEvents?: Maybe<AuditEventConnection>;
  /** Ce que l'on peut encore demander d'ici à la fin de la minute, et ce que coûte cette requête. */
  readonly rateLimit?: Maybe<RateLimit>;
  /** La personne connectée ; nul pour un visiteur anonyme. */
  readonly viewer?: Maybe<Viewer>;
  /** Clés de service en vigueur, la plus récente d'abord (administration). */
  readonly serviceTokens?: Maybe<ReadonlyArray<ServiceToken>>;
  /** Façons de se connecter ouvertes ici. */
  readonly loginOptions?: Maybe<LoginOptions>;
  /** Les comptes, par adresse électronique (administration). */
  readonly users?: Maybe<UserConnection>;
};


export type QueryAuditEventsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  kind?: InputMaybe<AuditEventKind>;
  actorUserId?: InputMaybe<Scalars['ID']['input']>;
  subjectUserId?: InputMaybe<Scalars['ID']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryUsersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  role?: InputMaybe<Role>;
  suspended?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Budget de requêtes, en objets, compté par compte (par adresse pour qui n'est pas connecté). */
export type RateLimit = {
  /** Coût de cette requête. */
  readonly cost: Scalars['Int']['output'];
  /** Budget d'une minute. */
  readonly limit: Scalars['Int']['output'];
  /** Ce qui en reste, cette requête comptée. */
  readonly remaining: Scalars['Int']['output'];
  /** Moment où il sera de nouveau entier. */
  readonly resetAt: Scalars['DateTime']['output'];
};

/** Partie de la page d'accueil. */
export type DashboardWidget =
  /** Vidéo à la une. */
  | 'FEATURED_VIDEO'
  /** Mot du directeur. */
  | 'DIRECTOR_MESSAGE'
  /** Offres d'emploi internes. */
  | 'VACANCIES'
  /** Actualités. */
  | 'NEWS'
  /** Chiffres de sécurité. */
  | 'SAFETY'
  /** Accès rapides. */
  | 'QUICK_LINKS'
  /** Événements. */
  | 'EVENTS'
  /** Boîte à idées. */
  | 'IDEA_BOX'
  /** Menu de la semaine. */
  | 'CANTEEN'
  /** Projets. */
  | 'PROJECTS'
  /** Documents récents. */
  | 'DOCUMENTS';

/** Ce dont on peut être prévenu. */
export type NotificationKind =
  /** Un article paraît. */
  | 'ARTICLE_PUBLISHED'
  /** Un événement approche. */
  | 'EVENT_REMINDER'
  /** Un événement de sécurité est déclaré. */
  | 'SAFETY_ALERT'
  /** Un document est déposé. */
  | 'DOCUMENT_ADDED'
  /** Une offre d'emploi interne paraît. */
  | 'VACANCY_PUBLISHED'
  /** Une de vos questions à MAI, restée sans réponse, en reçoit une. */
  | 'QUESTION_ANSWERED';

/** Par où l'on est prévenu. */
export type NotificationChannel =
  /** Par courriel. */
  | 'EMAIL'
  /** Dans SAR Connect. */
  | 'IN_APP';

/** Préférences d'une personne, où qu'elle se connecte. */
export type Preferences = {
  /** Parties de la page d'accueil, dans l'ordre ; toutes y sont, les masquées comprises. */
  readonly dashboard: ReadonlyArray<DashboardWidgetPreference>;
  /** Ce dont la personne est prévenue, et par où : tous les cas y sont. */
  readonly notifications: ReadonlyArray<NotificationPreference>;
};

/** Place d'une partie de la page d'accueil. */
export type DashboardWidgetPreference = {
  /** La partie. */
  readonly widget: DashboardWidget;
  /** Son nom en français. */
  readonly label: Scalars['String']['output'];
  /** Vrai si elle est masquée. */
  readonly hidden: Scalars['Boolean']['output'];
};

/** Choix d'être prévenu ou non. */
export type NotificationPreference = {
  /** De quoi. */
  readonly kind: NotificationKind;
  /** De quoi, en français. */
  readonly label: Scalars['String']['output'];
  /** Par où. */
  readonly channel: NotificationChannel;
  /** Par où, en français. */
  readonly channelLabel: Scalars['String']['output'];
  /** Vrai si la personne est prévenue. */
  readonly enabled: Scalars['Boolean']['output'];
};

export type Mutation = {
  /** Change mes préférences. */
  readonly updateMyPreferences?: Maybe<PreferencesPayload>;
  /** Accorde un rôle à un compte, ou en change la fin. */
  readonly grantRole?: Maybe<UserPayload>;
  /** Retire un rôle à un compte. Le dernier administrateur garde le sien. */
  readonly revokeRole?: Maybe<UserPayload>;
  /** Crée une clé de service. */
  readonly createServiceToken?: Maybe<CreateServiceTokenPayload>;
  /** Retire une clé de service ; elle n'ouvre plus rien dès la requête suivante. */
  readonly revokeServiceToken?: Maybe<ServiceTokenPayload>;
  /** Ferme la session de cette requête. */
  readonly signOut?: Maybe<SessionsPayload>;
  /** Ferme une de mes sessions. */
  readonly revokeSession?: Maybe<SessionsPayload>;
  /** Ferme toutes mes sessions, celle-ci comprise. */
  readonly revokeAllSessions?: Maybe<SessionsPayload>;
  /** Suspend ou rétablit un compte ; une suspension ferme ses sessions. Le dernier administrateur ne peut être suspendu. */
  readonly setUserSuspended?: Maybe<UserPayload>;
  /** Envoie à l'adresse d'un compte en service un lien pour choisir un mot de passe, valable trente minutes. Rien ne change avant qu'il serve. */
  readonly sendPasswordReset?: Maybe<UserPayload>;
  /** Retire l'application de codes d'un compte (téléphone perdu) et ferme ses sessions. */
  readonly resetTwoFactor?: Maybe<UserPayload>;
};


export type MutationUpdateMyPreferencesArgs = {
  input: UpdateMyPreferencesInput;
};


export type MutationGrantRoleArgs = {
  input: GrantRoleInput;
};


export type MutationRevokeRoleArgs = {
  userId: Scalars['ID']['input'];
  role: Role;
};


export type MutationCreateServiceTokenArgs = {
  input: CreateServiceTokenInput;
};


export type MutationRevokeServiceTokenArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRevokeSessionArgs = {
  id: Scalars['ID']['input'];
};


export type MutationSetUserSuspendedArgs = {
  userId: Scalars['ID']['input'];
  suspended: Scalars['Boolean']['input'];
};


export type MutationSendPasswordResetArgs = {
  userId: Scalars['ID']['input'];
};


export type MutationResetTwoFactorArgs = {
  userId: Scalars['ID']['input'];
};

/** Choix à retenir ; un champ absent reste tel quel, un champ nul revient aux choix de tout le monde. */
export type UpdateMyPreferencesInput = {
  /** Parties de la page d'accueil, dans l'ordre voulu, chacune une fois ; celles qui manquent suivent, visibles. */
  readonly dashboard?: InputMaybe<ReadonlyArray<DashboardWidgetInput>>;
  /** Choix à changer, chacun une fois ; les autres restent tels quels. */
  readonly notifications?: InputMaybe<ReadonlyArray<NotificationInput>>;
};

/** Place voulue pour une partie de la page d'accueil. */
export type DashboardWidgetInput = {
  /** La partie. */
  readonly widget: DashboardWidget;
  /** Vrai pour la masquer. */
  readonly hidden?: Scalars['Boolean']['input'];
};

/** Choix d'être prévenu ou non. */
export type NotificationInput = {
  /** De quoi. */
  readonly kind: NotificationKind;
  /** Par où. */
  readonly channel: NotificationChannel;
  /** Vrai pour être prévenu. */
  readonly enabled: Scalars['Boolean']['input'];
};

/** Résultat d'un changement de préférences. */
export type PreferencesPayload = {
  /** Les préférences après l'écriture ; nulles si la saisie est refusée. */
  readonly preferences?: Maybe<Preferences>;
  /** Ce qui a fait refuser la saisie ; vide si tout est enregistré. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Rôle qui ouvre des droits, en plus de ceux de tout employé. */
export type Role =
  /** Tout employé : consulter, proposer une idée, interroger MAI, gérer son profil. */
  | 'EMPLOYEE'
  /** Communication : écrire les actualités. */
  | 'COMMUNICATION'
  /** Hygiène, sécurité, environnement. */
  | 'HSE'
  /** Ressources humaines : tenir l'annuaire. */
  | 'HR'
  /** Gestion documentaire. */
  | 'DOCUMENTS_MANAGER'
  /** Connaissances de MAI. */
  | 'MAI_CURATOR'
  /** Développement : explorer l'API. */
  | 'DEVELOPER'
  /** Administration : comptes et rôles. */
  | 'ADMINISTRATOR';

/** Ce que des rôles ouvrent, en plus de ce que peut tout employé. */
export type Permission =
  /** Gérer les comptes : rôles, suspensions, secours de connexion (administration). */
  | 'ACCOUNTS_MANAGE'
  /** Explorer l'API : en lire le schéma, envoyer ses propres requêtes (développement). */
  | 'API_EXPLORE'
  /** Écrire les actualités et les annonces (communication). */
  | 'ARTICLES_MANAGE'
  /** Lire le journal d'audit (administration). */
  | 'AUDIT_READ'
  /** Écrire le menu de la cantine (ressources humaines, communication). */
  | 'CANTEEN_MANAGE'
  /** Tenir l'annuaire : fiches, départs, directions (ressources humaines). */
  | 'EMPLOYEES_MANAGE'
  /** Écrire les événements (communication, ressources humaines, HSE). */
  | 'EVENTS_MANAGE'
  /** Écrire les contenus de la page d'accueil (communication). */
  | 'HOME_MANAGE'
  /** Lire et traiter les idées (HSE). */
  | 'IDEAS_MANAGE'
  /** Ouvrir et fermer les services de la boîte à idées (administration). */
  | 'IDEA_DEPARTMENTS_MANAGE'
  /** Tenir la documentation : catégories, dossiers, documents de tous (gestion documentaire). */
  | 'LIBRARY_MANAGE'
  /** Tenir les connaissances de MAI (curateurs). */
  | 'MAI_MANAGE'
  /** Écrire les projets (communication). */
  | 'PROJECTS_MANAGE'
  /** Tenir le registre de sécurité (HSE). */
  | 'SAFETY_MANAGE'
  /** Gérer les clés de service (administration). */
  | 'SERVICE_TOKENS_MANAGE'
  /** Écrire les offres d'emploi internes (ressources humaines). */
  | 'VACANCIES_MANAGE';

/** Rôle accordé à un compte. */
export type RoleGrant = {
  /** Le rôle. */
  readonly role: Role;
  /** Nom du rôle en français. */
  readonly label: Scalars['String']['output'];
  /** Fin du rôle ; nul s'il n'en a pas. */
  readonly endsAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Rôle à accorder. */
export type GrantRoleInput = {
  /** Identifiant du compte. */
  readonly userId: Scalars['ID']['input'];
  /** Le rôle ; EMPLOYEE va de soi et ne s'accorde pas. */
  readonly role: Role;
  /** Fin du rôle, dans le futur ; absent ou nul s'il n'en a pas. */
  readonly endsAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** La personne connectée et ce qu'elle peut faire. */
export type Viewer = {
  /** Identifiant du compte. */
  readonly id: Scalars['ID']['output'];
  /** Son compte. */
  readonly user: User;
  /** La personne, dans l'annuaire. */
  readonly employee?: Maybe<Employee>;
  /** Ses rôles en cours, EMPLOYEE compris. */
  readonly roles: ReadonlyArray<Role>;
  /** Ce que ces rôles ouvrent, en plus de ce que peut tout employé : de quoi montrer ou cacher un écran. */
  readonly permissions: ReadonlyArray<Permission>;
  /** Ses préférences ; celles de tout le monde tant qu'elle n'en a pas choisi. */
  readonly preferences: Preferences;
  /** Ses sessions ouvertes, la plus récente d'abord. */
  readonly sessions: ReadonlyArray<Session>;
  /** Vrai si une application de codes est en place : un code est alors demandé à chaque connexion. */
  readonly twoFactorEnabled: Scalars['Boolean']['output'];
  /** Vrai si des rôles accordés attendent qu'une application de codes soit installée (POST /auth/authenticator). */
  readonly mustEnrollTwoFactor: Scalars['Boolean']['output'];
  /** Vrai si vous pouvez créer une clé de service. */
  readonly viewerCanCreateServiceToken: Scalars['Boolean']['output'];
};

/** Personne de l'entreprise. */
export type Employee = {
  /** Identifiant. */
  readonly id: Scalars['ID']['output'];
  /** Son compte d'accès, si elle en a un. */
  readonly user?: Maybe<User>;
};

/** Ce qu'une clé de service permet de lire. */
export type Scope =
  /** Les actualités publiées. */
  | 'NEWS_READ'
  /** L'annuaire. */
  | 'DIRECTORY_READ'
  /** Les chiffres publics de la sécurité : jours sans accident des deux populations, et la note ; ni accidents ni taux. */
  | 'SAFETY_READ'
  /** Un écran d'affichage : ses requêtes à lui, et rien d'autre. Chiffres publics de la sécurité, articles, événements, menu de la semaine, page d'accueil. */
  | 'KIOSK';

/** Clé d'un programme ou d'un écran, qui lit et n'est personne. */
export type ServiceToken = {
  /** Identifiant ; ce n'est pas la clé, que le serveur ne connaît pas. */
  readonly id: Scalars['ID']['output'];
  /** À quoi elle sert. */
  readonly name: Scalars['String']['output'];
  /** Ce qu'elle permet de lire. */
  readonly scopes: ReadonlyArray<Scope>;
  /** Les mêmes, en français. */
  readonly scopeLabels: ReadonlyArray<Scalars['String']['output']>;
  /** Création. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Compte qui l'a créée. */
  readonly createdBy?: Maybe<User>;
  /** Fin. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Pour un écran, moment où la clé a été échangée contre sa session ; nul sinon. */
  readonly exchangedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Pourquoi elle n'ouvre plus rien bien qu'elle ne soit ni retirée ni finie, en français : qui l'a créée n'est plus en service ; nul si elle ouvre. */
  readonly stoppedBecause?: Maybe<Scalars['String']['output']>;
  /** Vrai si vous avez le droit de retirer cette clé. */
  readonly viewerCanRevoke: Scalars['Boolean']['output'];
};

/** Clé de service à créer. */
export type CreateServiceTokenInput = {
  /** À quoi elle servira (100 caractères au plus). */
  readonly name: Scalars['String']['input'];
  /** Ce qu'elle permettra de lire ; KIOSK ne se joint à aucun autre. */
  readonly scopes: ReadonlyArray<Scope>;
  /** Fin, dans un an au plus. */
  readonly expiresAt: Scalars['DateTime']['input'];
};

/** Résultat d'une création de clé. */
export type CreateServiceTokenPayload = {
  /** La clé créée ; nul si la saisie est refusée. */
  readonly serviceToken?: Maybe<ServiceToken>;
  /** La clé elle-même, montrée cette seule fois. */
  readonly token?: Maybe<Scalars['String']['output']>;
  /** Ce qui a fait refuser la saisie ; vide si la clé existe. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Résultat d'un retrait de clé. */
export type ServiceTokenPayload = {
  /** La clé retirée ; nul si la demande est refusée. */
  readonly serviceToken?: Maybe<ServiceToken>;
  /** Ce qui a fait refuser la demande ; vide si elle est exécutée. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Session ouverte sur un appareil. */
export type Session = {
  /** Identifiant ; ce n'est pas le jeton, que le serveur ne connaît pas. */
  readonly id: Scalars['ID']['output'];
  /** Vrai pour la session de cette requête. */
  readonly current: Scalars['Boolean']['output'];
  /** Navigateur ou programme, tel qu'il s'est présenté. */
  readonly userAgent?: Maybe<Scalars['String']['output']>;
  /** Ouverture. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Dernier usage, à une heure près. */
  readonly lastSeenAt: Scalars['DateTime']['output'];
  /** Fin si la session ne sert plus. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Vrai si vous avez le droit de fermer cette session. */
  readonly viewerCanRevoke: Scalars['Boolean']['output'];
};

/** Résultat d'une fermeture de session. */
export type SessionsPayload = {
  /** Nombre de sessions fermées. */
  readonly revokedCount?: Maybe<Scalars['Int']['output']>;
  /** Ce qui a fait refuser la demande ; vide si elle est exécutée. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Façons de se connecter ouvertes ici. */
export type LoginOptions = {
  /** Par Google (POST /auth/google). */
  readonly google: Scalars['Boolean']['output'];
  /** Par adresse et mot de passe (POST /auth/password). */
  readonly password: Scalars['Boolean']['output'];
};

/** Compte d'accès d'une personne. */
export type User = {
  /** Identifiant. */
  readonly id: Scalars['ID']['output'];
  /** Adresse électronique de la personne, d'après l'annuaire (soi-même et l'administration). */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** La personne, dans l'annuaire. */
  readonly employee?: Maybe<Employee>;
  /** Rôles accordés et en cours (soi-même et l'administration). */
  readonly roles?: Maybe<ReadonlyArray<RoleGrant>>;
  /** Date de suspension ; nul pour un compte en service (soi-même et l'administration). */
  readonly suspendedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Dernière connexion, d'après le journal d'audit ; nul s'il n'y en a pas eu (soi-même et l'administration). */
  readonly lastSignInAt?: Maybe<Scalars['DateTime']['output']>;
  /** Vrai si vous avez le droit de lui accorder des rôles. */
  readonly viewerCanGrantRole: Scalars['Boolean']['output'];
  /** Vrai si vous avez le droit de lui retirer des rôles. */
  readonly viewerCanRevokeRole: Scalars['Boolean']['output'];
  /** Vrai si vous avez le droit de suspendre ce compte ou de le rétablir. */
  readonly viewerCanSuspend: Scalars['Boolean']['output'];
  /** Vrai si vous avez le droit de lui envoyer un lien de mot de passe. */
  readonly viewerCanSendPasswordReset: Scalars['Boolean']['output'];
  /** Vrai si vous avez le droit de lui retirer l'application de codes. */
  readonly viewerCanResetTwoFactor: Scalars['Boolean']['output'];
};

/** Page de comptes. */
export type UserConnection = {
  /** Les comptes de la page. */
  readonly nodes: ReadonlyArray<User>;
  /** Les comptes de la page, chacun avec son curseur. */
  readonly edges: ReadonlyArray<UserEdge>;
  /** Position de la page. */
  readonly pageInfo: PageInfo;
  /** Nombre total, toutes pages confondues. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Un compte dans une page. */
export type UserEdge = {
  /** Curseur de ce compte. */
  readonly cursor: Scalars['String']['output'];
  /** Le compte. */
  readonly node: User;
};

/** Résultat d'une écriture de compte. */
export type UserPayload = {
  /** Le compte après l'écriture ; nul si la saisie est refusée. */
  readonly user?: Maybe<User>;
  /** Ce qui a fait refuser la saisie ; vide si tout est enregistré. */
  readonly userErrors: ReadonlyArray<UserError>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Viewer: Viewer;
  Employee: Employee;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Viewer:
    ( { __typename: 'Viewer' }
    & GraphQLRecursivePick<FederationTypes['Viewer'], {"id":true}> );
  Employee:
    ( { __typename: 'Employee' }
    & GraphQLRecursivePick<FederationTypes['Employee'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  Time: ResolverTypeWrapper<Scalars['Time']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  UserError: ResolverTypeWrapper<UserError>;
  UploadTicket: ResolverTypeWrapper<UploadTicket>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  UploadHeader: ResolverTypeWrapper<UploadHeader>;
  UploadPayload: ResolverTypeWrapper<UploadPayload>;
  AuditEventKind: AuditEventKind;
  AuditDetail: ResolverTypeWrapper<AuditDetail>;
  AuditEvent: ResolverTypeWrapper<AuditRow>;
  AuditEventConnection: ResolverTypeWrapper<AuditPage>;
  AuditEventEdge: ResolverTypeWrapper<Omit<AuditEventEdge, 'node'> & { node: ResolversTypes['AuditEvent'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RateLimit: ResolverTypeWrapper<RateLimit>;
  DashboardWidget: DashboardWidget;
  NotificationKind: NotificationKind;
  NotificationChannel: NotificationChannel;
  Preferences: ResolverTypeWrapper<Preferences>;
  DashboardWidgetPreference: ResolverTypeWrapper<DashboardWidgetPreference>;
  NotificationPreference: ResolverTypeWrapper<NotificationPreference>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  UpdateMyPreferencesInput: UpdateMyPreferencesInput;
  DashboardWidgetInput: DashboardWidgetInput;
  NotificationInput: NotificationInput;
  PreferencesPayload: ResolverTypeWrapper<PreferencesPayload>;
  Role: Role;
  Permission: Permission;
  RoleGrant: ResolverTypeWrapper<RoleGrantRow>;
  GrantRoleInput: GrantRoleInput;
  Viewer: ResolverTypeWrapper<SignedIn>;
  Employee: ResolverTypeWrapper<EmployeeKey>;
  Scope: Scope;
  ServiceToken: ResolverTypeWrapper<ServiceTokenRow>;
  CreateServiceTokenInput: CreateServiceTokenInput;
  CreateServiceTokenPayload: ResolverTypeWrapper<Omit<CreateServiceTokenPayload, 'serviceToken'> & { serviceToken?: Maybe<ResolversTypes['ServiceToken']> }>;
  ServiceTokenPayload: ResolverTypeWrapper<Omit<ServiceTokenPayload, 'serviceToken'> & { serviceToken?: Maybe<ResolversTypes['ServiceToken']> }>;
  Session: ResolverTypeWrapper<SessionRow>;
  SessionsPayload: ResolverTypeWrapper<SessionsPayload>;
  LoginOptions: ResolverTypeWrapper<LoginOptions>;
  User: ResolverTypeWrapper<UserRow>;
  UserConnection: ResolverTypeWrapper<UserPage>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  UserPayload: ResolverTypeWrapper<Omit<UserPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  Date: Scalars['Date']['output'];
  Time: Scalars['Time']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
  UserError: UserError;
  UploadTicket: UploadTicket;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  UploadHeader: UploadHeader;
  UploadPayload: UploadPayload;
  AuditDetail: AuditDetail;
  AuditEvent: AuditRow;
  AuditEventConnection: AuditPage;
  AuditEventEdge: Omit<AuditEventEdge, 'node'> & { node: ResolversParentTypes['AuditEvent'] };
  Query: Record<PropertyKey, never>;
  RateLimit: RateLimit;
  Preferences: Preferences;
  DashboardWidgetPreference: DashboardWidgetPreference;
  NotificationPreference: NotificationPreference;
  Mutation: Record<PropertyKey, never>;
  UpdateMyPreferencesInput: UpdateMyPreferencesInput;
  DashboardWidgetInput: DashboardWidgetInput;
  NotificationInput: NotificationInput;
  PreferencesPayload: PreferencesPayload;
  RoleGrant: RoleGrantRow;
  GrantRoleInput: GrantRoleInput;
  Viewer: SignedIn;
  Employee: EmployeeKey;
  ServiceToken: ServiceTokenRow;
  CreateServiceTokenInput: CreateServiceTokenInput;
  CreateServiceTokenPayload: Omit<CreateServiceTokenPayload, 'serviceToken'> & { serviceToken?: Maybe<ResolversParentTypes['ServiceToken']> };
  ServiceTokenPayload: Omit<ServiceTokenPayload, 'serviceToken'> & { serviceToken?: Maybe<ResolversParentTypes['ServiceToken']> };
  Session: SessionRow;
  SessionsPayload: SessionsPayload;
  LoginOptions: LoginOptions;
  User: UserRow;
  UserConnection: UserPage;
  UserEdge: Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  UserPayload: Omit<UserPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface TimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Time'], any> {
  name: 'Time';
}

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UploadTicketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UploadTicket'] = ResolversParentTypes['UploadTicket']> = {
  uploadId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  headers?: Resolver<ReadonlyArray<ResolversTypes['UploadHeader']>, ParentType, ContextType>;
  maxBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type UploadHeaderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UploadHeader'] = ResolversParentTypes['UploadHeader']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UploadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UploadPayload'] = ResolversParentTypes['UploadPayload']> = {
  upload?: Resolver<Maybe<ResolversTypes['UploadTicket']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AuditDetailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditDetail'] = ResolversParentTypes['AuditDetail']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEvent'] = ResolversParentTypes['AuditEvent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AuditEventKind'], ParentType, ContextType>;
  kindLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  data?: Resolver<ReadonlyArray<ResolversTypes['AuditDetail']>, ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEventConnection'] = ResolversParentTypes['AuditEventConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AuditEvent']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditEventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEventEdge'] = ResolversParentTypes['AuditEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEvent'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  auditEvents?: Resolver<Maybe<ResolversTypes['AuditEventConnection']>, ParentType, ContextType, RequireFields<QueryAuditEventsArgs, 'first'>>;
  rateLimit?: Resolver<Maybe<ResolversTypes['RateLimit']>, ParentType, ContextType>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  serviceTokens?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ServiceToken']>>, ParentType, ContextType>;
  loginOptions?: Resolver<Maybe<ResolversTypes['LoginOptions']>, ParentType, ContextType>;
  users?: Resolver<Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, RequireFields<QueryUsersArgs, 'first'>>;
};

export type RateLimitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RateLimit'] = ResolversParentTypes['RateLimit']> = {
  cost?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resetAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PreferencesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Preferences'] = ResolversParentTypes['Preferences']> = {
  dashboard?: Resolver<ReadonlyArray<ResolversTypes['DashboardWidgetPreference']>, ParentType, ContextType>;
  notifications?: Resolver<ReadonlyArray<ResolversTypes['NotificationPreference']>, ParentType, ContextType>;
};

export type DashboardWidgetPreferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DashboardWidgetPreference'] = ResolversParentTypes['DashboardWidgetPreference']> = {
  widget?: Resolver<ResolversTypes['DashboardWidget'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hidden?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type NotificationPreferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationPreference'] = ResolversParentTypes['NotificationPreference']> = {
  kind?: Resolver<ResolversTypes['NotificationKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['NotificationChannel'], ParentType, ContextType>;
  channelLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  updateMyPreferences?: Resolver<Maybe<ResolversTypes['PreferencesPayload']>, ParentType, ContextType, RequireFields<MutationUpdateMyPreferencesArgs, 'input'>>;
  grantRole?: Resolver<Maybe<ResolversTypes['UserPayload']>, ParentType, ContextType, RequireFields<MutationGrantRoleArgs, 'input'>>;
  revokeRole?: Resolver<Maybe<ResolversTypes['UserPayload']>, ParentType, ContextType, RequireFields<MutationRevokeRoleArgs, 'userId' | 'role'>>;
  createServiceToken?: Resolver<Maybe<ResolversTypes['CreateServiceTokenPayload']>, ParentType, ContextType, RequireFields<MutationCreateServiceTokenArgs, 'input'>>;
  revokeServiceToken?: Resolver<Maybe<ResolversTypes['ServiceTokenPayload']>, ParentType, ContextType, RequireFields<MutationRevokeServiceTokenArgs, 'id'>>;
  signOut?: Resolver<Maybe<ResolversTypes['SessionsPayload']>, ParentType, ContextType>;
  revokeSession?: Resolver<Maybe<ResolversTypes['SessionsPayload']>, ParentType, ContextType, RequireFields<MutationRevokeSessionArgs, 'id'>>;
  revokeAllSessions?: Resolver<Maybe<ResolversTypes['SessionsPayload']>, ParentType, ContextType>;
  setUserSuspended?: Resolver<Maybe<ResolversTypes['UserPayload']>, ParentType, ContextType, RequireFields<MutationSetUserSuspendedArgs, 'userId' | 'suspended'>>;
  sendPasswordReset?: Resolver<Maybe<ResolversTypes['UserPayload']>, ParentType, ContextType, RequireFields<MutationSendPasswordResetArgs, 'userId'>>;
  resetTwoFactor?: Resolver<Maybe<ResolversTypes['UserPayload']>, ParentType, ContextType, RequireFields<MutationResetTwoFactorArgs, 'userId'>>;
};

export type PreferencesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreferencesPayload'] = ResolversParentTypes['PreferencesPayload']> = {
  preferences?: Resolver<Maybe<ResolversTypes['Preferences']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RoleGrantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleGrant'] = ResolversParentTypes['RoleGrant']> = {
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'], FederationReferenceType extends FederationReferenceTypes['Viewer'] = FederationReferenceTypes['Viewer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Viewer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['Role']>, ParentType, ContextType>;
  permissions?: Resolver<ReadonlyArray<ResolversTypes['Permission']>, ParentType, ContextType>;
  preferences?: Resolver<ResolversTypes['Preferences'], ParentType, ContextType>;
  sessions?: Resolver<ReadonlyArray<ResolversTypes['Session']>, ParentType, ContextType>;
  twoFactorEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mustEnrollTwoFactor?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerCanCreateServiceToken?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type EmployeeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Employee'] = ResolversParentTypes['Employee'], FederationReferenceType extends FederationReferenceTypes['Employee'] = FederationReferenceTypes['Employee']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Employee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type ServiceTokenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceToken'] = ResolversParentTypes['ServiceToken']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['Scope']>, ParentType, ContextType>;
  scopeLabels?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  exchangedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  stoppedBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  viewerCanRevoke?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CreateServiceTokenPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateServiceTokenPayload'] = ResolversParentTypes['CreateServiceTokenPayload']> = {
  serviceToken?: Resolver<Maybe<ResolversTypes['ServiceToken']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ServiceTokenPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceTokenPayload'] = ResolversParentTypes['ServiceTokenPayload']> = {
  serviceToken?: Resolver<Maybe<ResolversTypes['ServiceToken']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  viewerCanRevoke?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SessionsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionsPayload'] = ResolversParentTypes['SessionsPayload']> = {
  revokedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LoginOptionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoginOptions'] = ResolversParentTypes['LoginOptions']> = {
  google?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  password?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  roles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RoleGrant']>>, ParentType, ContextType>;
  suspendedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastSignInAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  viewerCanGrantRole?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerCanRevokeRole?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerCanSuspend?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerCanSendPasswordReset?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerCanResetTwoFactor?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type UserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPayload'] = ResolversParentTypes['UserPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  Time?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  UploadTicket?: UploadTicketResolvers<ContextType>;
  UploadHeader?: UploadHeaderResolvers<ContextType>;
  UploadPayload?: UploadPayloadResolvers<ContextType>;
  AuditDetail?: AuditDetailResolvers<ContextType>;
  AuditEvent?: AuditEventResolvers<ContextType>;
  AuditEventConnection?: AuditEventConnectionResolvers<ContextType>;
  AuditEventEdge?: AuditEventEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RateLimit?: RateLimitResolvers<ContextType>;
  Preferences?: PreferencesResolvers<ContextType>;
  DashboardWidgetPreference?: DashboardWidgetPreferenceResolvers<ContextType>;
  NotificationPreference?: NotificationPreferenceResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PreferencesPayload?: PreferencesPayloadResolvers<ContextType>;
  RoleGrant?: RoleGrantResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  Employee?: EmployeeResolvers<ContextType>;
  ServiceToken?: ServiceTokenResolvers<ContextType>;
  CreateServiceTokenPayload?: CreateServiceTokenPayloadResolvers<ContextType>;
  ServiceTokenPayload?: ServiceTokenPayloadResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SessionsPayload?: SessionsPayloadResolvers<ContextType>;
  LoginOptions?: LoginOptionsResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  UserPayload?: UserPayloadResolvers<ContextType>;
};


