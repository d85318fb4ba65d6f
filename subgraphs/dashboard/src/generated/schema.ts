// Written by `npm run generate` from schema.graphql. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { IdeaDepartmentRow, EmployeeKey, SafetyEventRow, SafetyChangeRow, SafetyFacts } from '../tables.ts';
import type { Counters, Counter } from '../services/safety-counters.ts';
import type { SafetyEventPage } from '../services/safety-events.ts';
import type { MonthHours, HoursRecord } from '../services/safety-hours.ts';
import type { WeekMenu, DayMenu } from '../services/canteen-weeks.ts';
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

/** Service à qui s'adressent des idées. */
export type IdeaDepartment = {
  /** Identifiant. */
  readonly id: Scalars['ID']['output'];
  /** Code stable. */
  readonly code: Scalars['String']['output'];
  /** Nom. */
  readonly name: Scalars['String']['output'];
};

/** Personne de l'entreprise. */
export type Employee = {
  /** Identifiant. */
  readonly id: Scalars['ID']['output'];
};

/** Population dont la sécurité est suivie à part. */
export type SafetyScope =
  /** Personnel SAR. */
  | 'SAR'
  /** Entreprises extérieures. */
  | 'EE';

/** Gravité d'un événement, la plus lourde d'abord. */
export type SafetySeverity =
  /** Accident mortel. */
  | 'FATAL'
  /** Accident avec arrêt de travail. */
  | 'LOST_TIME'
  /** Accident sans arrêt de travail. */
  | 'NO_LOST_TIME'
  /** Soin sur place. */
  | 'FIRST_AID'
  /** Presqu'accident : personne n'est blessé. */
  | 'NEAR_MISS';

/** Appréciation d'un nombre de jours sans accident. */
export type SafetyAppreciation =
  /** Excellent : 365 jours ou plus. */
  | 'EXCELLENT'
  /** Très bien : 180 jours ou plus. */
  | 'VERY_GOOD'
  /** Bien : 90 jours ou plus. */
  | 'GOOD'
  /** Correct : 30 jours ou plus. */
  | 'FAIR'
  /** À améliorer : 7 jours ou plus. */
  | 'TO_IMPROVE'
  /** Attention : moins de 7 jours. */
  | 'ALERT';

/** La sécurité au jour d'aujourd'hui, calculée du registre à chaque lecture. */
export type Safety = {
  /** Personnel SAR. */
  readonly sar: SafetyCounter;
  /** Entreprises extérieures. */
  readonly ee: SafetyCounter;
  /** Jours sans accident pour les deux populations : le plus petit des deux compteurs. */
  readonly days: Scalars['Int']['output'];
  /** Appréciation de ce nombre de jours. */
  readonly appreciation: SafetyAppreciation;
  /** Appréciation, en français. */
  readonly appreciationLabel: Scalars['String']['output'];
  /** Note de 50 à 100, tirée du même nombre de jours. */
  readonly score: Scalars['Int']['output'];
  /** Dernier accident mortel ou avec arrêt, toutes populations confondues ; nul s'il n'y en a jamais eu. */
  readonly lastAccident?: Maybe<SafetyEvent>;
  /** Taux de fréquence et de gravité. */
  readonly rates?: Maybe<SafetyRates>;
};

/** Compteur d'une population. */
export type SafetyCounter = {
  /** Jours du calendrier de Dakar depuis le dernier accident mortel ou avec arrêt ; à défaut depuis le premier mois travaillé, puis depuis le premier événement. */
  readonly days: Scalars['Int']['output'];
  /** Appréciation de ce nombre de jours. */
  readonly appreciation: SafetyAppreciation;
  /** Appréciation, en français. */
  readonly appreciationLabel: Scalars['String']['output'];
  /** Dernier accident mortel ou avec arrêt ; nul s'il n'y en a jamais eu. */
  readonly lastAccident?: Maybe<SafetyEvent>;
};

/** Taux, par période. */
export type SafetyRates = {
  /** Les douze derniers mois entiers. */
  readonly last12Months: SafetyPeriod;
  /** Depuis le 1er janvier, aujourd'hui compris. */
  readonly yearToDate: SafetyPeriod;
};

/** Taux d'une période, par population. */
export type SafetyPeriod = {
  /** Premier jour. */
  readonly from: Scalars['Date']['output'];
  /** Dernier jour. */
  readonly to: Scalars['Date']['output'];
  /** Personnel SAR. */
  readonly sar: SafetyFigures;
  /** Entreprises extérieures. */
  readonly ee: SafetyFigures;
  /** Les deux populations ensemble. */
  readonly together: SafetyFigures;
};

/** Chiffres d'une population sur une période. Un taux est nul tant qu'aucune heure n'est saisie ; trois décimales. */
export type SafetyFigures = {
  /** Taux de fréquence des accidents avec arrêt, mortels compris : nombre × 1 000 000 / heures travaillées. */
  readonly tf1?: Maybe<Scalars['Float']['output']>;
  /** Taux de fréquence des accidents avec et sans arrêt, mortels compris : nombre × 1 000 000 / heures travaillées. */
  readonly tf2?: Maybe<Scalars['Float']['output']>;
  /** Taux de gravité : jours perdus × 1 000 / heures travaillées. */
  readonly tg?: Maybe<Scalars['Float']['output']>;
  /** Faux s'il manque les heures d'un mois entier de la période : les taux sont alors trop hauts. */
  readonly hoursComplete: Scalars['Boolean']['output'];
  /** Nombre d'événements, par gravité. */
  readonly pyramid: AccidentPyramid;
};

/** Pyramide des accidents. */
export type AccidentPyramid = {
  /** Mortels. */
  readonly fatal: Scalars['Int']['output'];
  /** Avec arrêt. */
  readonly lostTime: Scalars['Int']['output'];
  /** Sans arrêt. */
  readonly noLostTime: Scalars['Int']['output'];
  /** Soins. */
  readonly firstAid: Scalars['Int']['output'];
  /** Presqu'accidents. */
  readonly nearMiss: Scalars['Int']['output'];
};

/** Événement du registre de sécurité. */
export type SafetyEvent = {
  /** Identifiant. */
  readonly id: Scalars['ID']['output'];
  /** Population. */
  readonly scope: SafetyScope;
  /** Population, en français. */
  readonly scopeLabel: Scalars['String']['output'];
  /** Gravité. */
  readonly severity: SafetySeverity;
  /** Gravité, en français. */
  readonly severityLabel: Scalars['String']['output'];
  /** Moment de l'événement. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Nature, par exemple « Chute de plain-pied ». */
  readonly kind: Scalars['String']['output'];
  /** Récit. D'un presqu'accident, tout le monde le lit ; d'un accident, seule la sécurité (HSE), car il touche à la santé d'une personne : nul pour les autres. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Lieu. */
  readonly location?: Maybe<Scalars['String']['output']>;
  /** Jours perdus, pour un accident avec arrêt ; nul tant qu'ils ne sont pas connus (sécurité seulement). */
  readonly daysLost?: Maybe<Scalars['Int']['output']>;
  /** Personne qui l'a déclaré (sécurité seulement). */
  readonly declaredBy?: Maybe<Employee>;
  /** Déclaration. */
  readonly declaredAt: Scalars['DateTime']['output'];
  /** Retrait du registre ; nul pour un événement qui compte. Seule la sécurité voit les événements retirés. */
  readonly withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
  /** Corrections et retrait, du plus récent au plus ancien (sécurité seulement). */
  readonly changes?: Maybe<ReadonlyArray<SafetyEventChange>>;
};

/** Correction ou retrait d'un événement. */
export type SafetyEventChange = {
  /** Raison donnée. */
  readonly reason: Scalars['String']['output'];
  /** Auteur. */
  readonly changedBy?: Maybe<Employee>;
  /** Moment. */
  readonly changedAt: Scalars['DateTime']['output'];
  /** Ce que disait l'événement. */
  readonly before: SafetyEventFacts;
  /** Ce qu'il dit ensuite ; nul pour un retrait. */
  readonly after?: Maybe<SafetyEventFacts>;
};

/** Ce que dit un événement à un moment de son histoire. */
export type SafetyEventFacts = {
  /** Population. */
  readonly scope: SafetyScope;
  /** Population, en français. */
  readonly scopeLabel: Scalars['String']['output'];
  /** Gravité. */
  readonly severity: SafetySeverity;
  /** Gravité, en français. */
  readonly severityLabel: Scalars['String']['output'];
  /** Moment de l'événement. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Nature. */
  readonly kind: Scalars['String']['output'];
  /** Récit. */
  readonly description: Scalars['String']['output'];
  /** Lieu. */
  readonly location?: Maybe<Scalars['String']['output']>;
  /** Jours perdus. */
  readonly daysLost?: Maybe<Scalars['Int']['output']>;
};

/** Page d'événements. */
export type SafetyEventConnection = {
  /** Les événements de la page. */
  readonly nodes: ReadonlyArray<SafetyEvent>;
  /** Les événements de la page, chacun avec son curseur. */
  readonly edges: ReadonlyArray<SafetyEventEdge>;
  /** Position de la page. */
  readonly pageInfo: PageInfo;
  /** Nombre total, toutes pages confondues. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Un événement dans une page. */
export type SafetyEventEdge = {
  /** Curseur de cet événement. */
  readonly cursor: Scalars['String']['output'];
  /** L'événement. */
  readonly node: SafetyEvent;
};

/** Heures travaillées d'une population en un mois. */
export type SafetyHours = {
  /** Premier jour du mois. */
  readonly month: Scalars['Date']['output'];
  /** Population. */
  readonly scope: SafetyScope;
  /** Population, en français. */
  readonly scopeLabel: Scalars['String']['output'];
  /** Heures travaillées. */
  readonly hours: Scalars['Int']['output'];
  /** Saisie. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Auteur de la saisie. */
  readonly recordedBy?: Maybe<Employee>;
  /** Les saisies que celle-ci remplace, de la plus récente à la plus ancienne. */
  readonly replaced: ReadonlyArray<SafetyHoursRecord>;
};

/** Saisie d'heures qu'une autre a remplacée. */
export type SafetyHoursRecord = {
  /** Heures travaillées. */
  readonly hours: Scalars['Int']['output'];
  /** Saisie. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Auteur de la saisie. */
  readonly recordedBy?: Maybe<Employee>;
};

/** Menu d'une semaine. */
export type CanteenWeek = {
  /** Le lundi. */
  readonly weekStart: Scalars['Date']['output'];
  /** Le dimanche. */
  readonly weekEnd: Scalars['Date']['output'];
  /** Du lundi au vendredi toujours ; le samedi et le dimanche quand ils ont un menu. */
  readonly days: ReadonlyArray<CanteenDay>;
};

/** Menu d'un jour ; un plat absent est nul. */
export type CanteenDay = {
  /** Jour. */
  readonly date: Scalars['Date']['output'];
  /** Nom du jour, par exemple « Lundi ». */
  readonly dayLabel: Scalars['String']['output'];
  /** Vrai si c'est aujourd'hui à Dakar. */
  readonly isToday: Scalars['Boolean']['output'];
  /** Plat sénégalais. */
  readonly senegalese?: Maybe<Scalars['String']['output']>;
  /** Plat européen. */
  readonly european?: Maybe<Scalars['String']['output']>;
  /** Dessert. */
  readonly dessert?: Maybe<Scalars['String']['output']>;
};

/** Contenus de la page d'accueil ; une partie jamais écrite est nulle. */
export type HomeContent = {
  /** Mot du directeur. */
  readonly directorMessage?: Maybe<DirectorMessage>;
  /** Vidéo à la une. */
  readonly featuredVideo?: Maybe<FeaturedVideo>;
  /** Accès rapides. */
  readonly quickLinks?: Maybe<QuickLinks>;
  /** Numéro vert. */
  readonly greenNumber?: Maybe<GreenNumber>;
};

/** Mot du directeur. */
export type DirectorMessage = {
  /** Titre. */
  readonly title: Scalars['String']['output'];
  /** Texte. */
  readonly body: Scalars['String']['output'];
  /** Signature. */
  readonly signatory: Scalars['String']['output'];
  /** Parution. */
  readonly publishedAt: Scalars['DateTime']['output'];
  /** Dernière modification. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Auteur de la dernière modification. */
  readonly updatedBy?: Maybe<Employee>;
};

/** Vidéo à la une. */
export type FeaturedVideo = {
  /** Titre. */
  readonly title: Scalars['String']['output'];
  /** Adresse https. */
  readonly url: Scalars['String']['output'];
  /** Adresse https de l'image d'attente. */
  readonly posterUrl?: Maybe<Scalars['String']['output']>;
  /** Dernière modification. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Auteur de la dernière modification. */
  readonly updatedBy?: Maybe<Employee>;
};

/** Accès rapides. */
export type QuickLinks = {
  /** Les liens, dans l'ordre. */
  readonly links: ReadonlyArray<QuickLink>;
  /** Dernière modification. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Auteur de la dernière modification. */
  readonly updatedBy?: Maybe<Employee>;
};

/** Accès rapide. */
export type QuickLink = {
  /** Libellé. */
  readonly label: Scalars['String']['output'];
  /** Adresse https. */
  readonly url: Scalars['String']['output'];
  /** Nom d'icône. */
  readonly icon?: Maybe<Scalars['String']['output']>;
};

/** Numéro vert. */
export type GreenNumber = {
  /** Libellé. */
  readonly label: Scalars['String']['output'];
  /** Numéro, tel qu'il s'affiche. */
  readonly number: Scalars['String']['output'];
  /** Dernière modification. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Auteur de la dernière modification. */
  readonly updatedBy?: Maybe<Employee>;
};

export type Query = {
  /** Les services à qui une idée peut s'adresser. */
  readonly ideaDepartments?: Maybe<ReadonlyArray<IdeaDepartment>>;
  /** Jours sans accident, appréciation et taux. */
  readonly safety?: Maybe<Safety>;
  /** Registre de sécurité, l'événement le plus récent d'abord. */
  readonly safetyEvents?: Maybe<SafetyEventConnection>;
  /** Un événement du registre, ou nul. */
  readonly safetyEvent?: Maybe<SafetyEvent>;
  /** Heures travaillées saisies pour une année, par mois puis par population (sécurité). */
  readonly safetyHours?: Maybe<ReadonlyArray<SafetyHours>>;
  /** Menu d'une semaine. */
  readonly canteenWeek?: Maybe<CanteenWeek>;
  /** Contenus de la page d'accueil que la communication écrit. */
  readonly homeContent?: Maybe<HomeContent>;
};


export type QuerySafetyEventsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  scope?: InputMaybe<SafetyScope>;
  severity?: InputMaybe<SafetySeverity>;
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
  includeWithdrawn?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QuerySafetyEventArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySafetyHoursArgs = {
  year?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryCanteenWeekArgs = {
  weekStart?: InputMaybe<Scalars['Date']['input']>;
};

export type Mutation = {
  /** Inscrit un événement au registre de sécurité. */
  readonly declareSafetyEvent?: Maybe<SafetyEventPayload>;
  /** Corrige les champs donnés d'un événement ; ce qu'il disait est gardé avec la raison. */
  readonly correctSafetyEvent?: Maybe<SafetyEventPayload>;
  /** Retire un événement des compteurs et des taux, sans retour ; le registre le garde avec la raison. */
  readonly withdrawSafetyEvent?: Maybe<SafetyEventPayload>;
  /** Saisit les heures travaillées d'un mois ; une saisie précédente du même mois est remplacée, et gardée. */
  readonly saveSafetyHours?: Maybe<SafetyHoursPayload>;
  /** Écrit le menu de jours d'une même semaine, tous ou aucun ; les jours absents restent tels quels. */
  readonly saveCanteenWeek?: Maybe<CanteenWeekPayload>;
  /** Copie le menu d'une semaine sur une autre, qui devient la même. */
  readonly copyCanteenWeek?: Maybe<CanteenWeekPayload>;
  /** Écrit les parties données de la page d'accueil ; les autres restent telles quelles. */
  readonly updateHomeContent?: Maybe<HomeContentPayload>;
};


export type MutationDeclareSafetyEventArgs = {
  input: DeclareSafetyEventInput;
};


export type MutationCorrectSafetyEventArgs = {
  input: CorrectSafetyEventInput;
};


export type MutationWithdrawSafetyEventArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationSaveSafetyHoursArgs = {
  month: Scalars['Date']['input'];
  scope: SafetyScope;
  hours: Scalars['Int']['input'];
};


export type MutationSaveCanteenWeekArgs = {
  input: SaveCanteenWeekInput;
};


export type MutationCopyCanteenWeekArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
  overwrite?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationUpdateHomeContentArgs = {
  input: UpdateHomeContentInput;
};

/** Nouvel événement du registre. */
export type DeclareSafetyEventInput = {
  /** Population. */
  readonly scope: SafetyScope;
  /** Gravité. */
  readonly severity: SafetySeverity;
  /** Moment, qui ne peut pas être à venir. */
  readonly occurredAt: Scalars['DateTime']['input'];
  /** Nature, 100 caractères au plus. */
  readonly kind: Scalars['String']['input'];
  /** Récit, 5000 caractères au plus, sans nom de personne. */
  readonly description: Scalars['String']['input'];
  /** Lieu, 200 caractères au plus. */
  readonly location?: InputMaybe<Scalars['String']['input']>;
  /** Jours perdus, pour un accident avec arrêt seulement. */
  readonly daysLost?: InputMaybe<Scalars['Int']['input']>;
};

/** Correction d'un événement ; un champ absent reste tel quel, un champ nul s'efface. */
export type CorrectSafetyEventInput = {
  /** Identifiant de l'événement. */
  readonly id: Scalars['ID']['input'];
  /** Raison, 5 à 500 caractères. */
  readonly reason: Scalars['String']['input'];
  /** Population. */
  readonly scope?: InputMaybe<SafetyScope>;
  /** Gravité. */
  readonly severity?: InputMaybe<SafetySeverity>;
  /** Moment, qui ne peut pas être à venir. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Nature, 100 caractères au plus. */
  readonly kind?: InputMaybe<Scalars['String']['input']>;
  /** Récit, 5000 caractères au plus, sans nom de personne. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Lieu, 200 caractères au plus. */
  readonly location?: InputMaybe<Scalars['String']['input']>;
  /** Jours perdus, pour un accident avec arrêt seulement. */
  readonly daysLost?: InputMaybe<Scalars['Int']['input']>;
};

/** Menus de jours d'une même semaine. */
export type SaveCanteenWeekInput = {
  /** Un jour quelconque de la semaine. */
  readonly weekStart: Scalars['Date']['input'];
  /** Les jours à écrire, de 1 à 7. */
  readonly days: ReadonlyArray<CanteenDayInput>;
};

/** Menu d'un jour ; un plat absent reste tel quel, un plat nul s'efface, un jour sans plat n'a plus de menu. */
export type CanteenDayInput = {
  /** Jour de la semaine donnée. */
  readonly date: Scalars['Date']['input'];
  /** Plat sénégalais, 200 caractères au plus. */
  readonly senegalese?: InputMaybe<Scalars['String']['input']>;
  /** Plat européen, 200 caractères au plus. */
  readonly european?: InputMaybe<Scalars['String']['input']>;
  /** Dessert, 200 caractères au plus. */
  readonly dessert?: InputMaybe<Scalars['String']['input']>;
};

/** Parties de la page d'accueil ; une partie absente reste telle quelle, une partie nulle est retirée, une partie donnée remplace l'ancienne en entier. */
export type UpdateHomeContentInput = {
  /** Mot du directeur. */
  readonly directorMessage?: InputMaybe<DirectorMessageInput>;
  /** Vidéo à la une. */
  readonly featuredVideo?: InputMaybe<FeaturedVideoInput>;
  /** Accès rapides, dans l'ordre, 20 au plus. */
  readonly quickLinks?: InputMaybe<ReadonlyArray<QuickLinkInput>>;
  /** Numéro vert. */
  readonly greenNumber?: InputMaybe<GreenNumberInput>;
};

/** Mot du directeur. */
export type DirectorMessageInput = {
  /** Titre, 200 caractères au plus. */
  readonly title: Scalars['String']['input'];
  /** Texte, 20 000 caractères au plus. */
  readonly body: Scalars['String']['input'];
  /** Signature, 200 caractères au plus. */
  readonly signatory: Scalars['String']['input'];
  /** Parution, qui ne peut pas être à venir ; à défaut, maintenant. */
  readonly publishedAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Vidéo à la une. */
export type FeaturedVideoInput = {
  /** Titre, 200 caractères au plus. */
  readonly title: Scalars['String']['input'];
  /** Adresse https. */
  readonly url: Scalars['String']['input'];
  /** Adresse https de l'image d'attente. */
  readonly posterUrl?: InputMaybe<Scalars['String']['input']>;
};

/** Accès rapide. */
export type QuickLinkInput = {
  /** Libellé, 80 caractères au plus. */
  readonly label: Scalars['String']['input'];
  /** Adresse https. */
  readonly url: Scalars['String']['input'];
  /** Nom d'icône : lettres minuscules, chiffres et tirets. */
  readonly icon?: InputMaybe<Scalars['String']['input']>;
};

/** Numéro vert. */
export type GreenNumberInput = {
  /** Libellé, 80 caractères au plus. */
  readonly label: Scalars['String']['input'];
  /** Numéro : chiffres et espaces. */
  readonly number: Scalars['String']['input'];
};

/** Résultat d'une écriture au registre de sécurité. */
export type SafetyEventPayload = {
  /** L'événement après l'écriture ; nul si la saisie est refusée. */
  readonly safetyEvent?: Maybe<SafetyEvent>;
  /** Ce qui a fait refuser la saisie ; vide si tout est enregistré. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Résultat d'une saisie d'heures. */
export type SafetyHoursPayload = {
  /** Les heures du mois après la saisie ; nulles si elle est refusée. */
  readonly safetyHours?: Maybe<SafetyHours>;
  /** Ce qui a fait refuser la saisie ; vide si tout est enregistré. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Résultat d'une écriture de menu. */
export type CanteenWeekPayload = {
  /** La semaine après l'écriture ; nulle si la saisie est refusée. */
  readonly week?: Maybe<CanteenWeek>;
  /** Ce qui a fait refuser la saisie ; vide si tout est enregistré. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Résultat d'une écriture de la page d'accueil. */
export type HomeContentPayload = {
  /** La page d'accueil après l'écriture ; nulle si la saisie est refusée. */
  readonly homeContent?: Maybe<HomeContent>;
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
  IdeaDepartment: IdeaDepartment;
  SafetyEvent: SafetyEvent;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  IdeaDepartment:
    ( { __typename: 'IdeaDepartment' }
    & GraphQLRecursivePick<FederationTypes['IdeaDepartment'], {"id":true}> );
  SafetyEvent:
    ( { __typename: 'SafetyEvent' }
    & GraphQLRecursivePick<FederationTypes['SafetyEvent'], {"id":true}> );
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
  IdeaDepartment: ResolverTypeWrapper<IdeaDepartmentRow>;
  Employee: ResolverTypeWrapper<EmployeeKey>;
  SafetyScope: SafetyScope;
  SafetySeverity: SafetySeverity;
  SafetyAppreciation: SafetyAppreciation;
  Safety: ResolverTypeWrapper<Counters>;
  SafetyCounter: ResolverTypeWrapper<Counter>;
  SafetyRates: ResolverTypeWrapper<SafetyRates>;
  SafetyPeriod: ResolverTypeWrapper<SafetyPeriod>;
  SafetyFigures: ResolverTypeWrapper<SafetyFigures>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  AccidentPyramid: ResolverTypeWrapper<AccidentPyramid>;
  SafetyEvent: ResolverTypeWrapper<SafetyEventRow>;
  SafetyEventChange: ResolverTypeWrapper<SafetyChangeRow>;
  SafetyEventFacts: ResolverTypeWrapper<SafetyFacts>;
  SafetyEventConnection: ResolverTypeWrapper<SafetyEventPage>;
  SafetyEventEdge: ResolverTypeWrapper<Omit<SafetyEventEdge, 'node'> & { node: ResolversTypes['SafetyEvent'] }>;
  SafetyHours: ResolverTypeWrapper<MonthHours>;
  SafetyHoursRecord: ResolverTypeWrapper<HoursRecord>;
  CanteenWeek: ResolverTypeWrapper<WeekMenu>;
  CanteenDay: ResolverTypeWrapper<DayMenu>;
  HomeContent: ResolverTypeWrapper<Omit<HomeContent, 'directorMessage' | 'featuredVideo' | 'quickLinks' | 'greenNumber'> & { directorMessage?: Maybe<ResolversTypes['DirectorMessage']>, featuredVideo?: Maybe<ResolversTypes['FeaturedVideo']>, quickLinks?: Maybe<ResolversTypes['QuickLinks']>, greenNumber?: Maybe<ResolversTypes['GreenNumber']> }>;
  DirectorMessage: ResolverTypeWrapper<Omit<DirectorMessage, 'updatedBy'> & { updatedBy?: Maybe<ResolversTypes['Employee']> }>;
  FeaturedVideo: ResolverTypeWrapper<Omit<FeaturedVideo, 'updatedBy'> & { updatedBy?: Maybe<ResolversTypes['Employee']> }>;
  QuickLinks: ResolverTypeWrapper<Omit<QuickLinks, 'updatedBy'> & { updatedBy?: Maybe<ResolversTypes['Employee']> }>;
  QuickLink: ResolverTypeWrapper<QuickLink>;
  GreenNumber: ResolverTypeWrapper<Omit<GreenNumber, 'updatedBy'> & { updatedBy?: Maybe<ResolversTypes['Employee']> }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  DeclareSafetyEventInput: DeclareSafetyEventInput;
  CorrectSafetyEventInput: CorrectSafetyEventInput;
  SaveCanteenWeekInput: SaveCanteenWeekInput;
  CanteenDayInput: CanteenDayInput;
  UpdateHomeContentInput: UpdateHomeContentInput;
  DirectorMessageInput: DirectorMessageInput;
  FeaturedVideoInput: FeaturedVideoInput;
  QuickLinkInput: QuickLinkInput;
  GreenNumberInput: GreenNumberInput;
  SafetyEventPayload: ResolverTypeWrapper<Omit<SafetyEventPayload, 'safetyEvent'> & { safetyEvent?: Maybe<ResolversTypes['SafetyEvent']> }>;
  SafetyHoursPayload: ResolverTypeWrapper<Omit<SafetyHoursPayload, 'safetyHours'> & { safetyHours?: Maybe<ResolversTypes['SafetyHours']> }>;
  CanteenWeekPayload: ResolverTypeWrapper<Omit<CanteenWeekPayload, 'week'> & { week?: Maybe<ResolversTypes['CanteenWeek']> }>;
  HomeContentPayload: ResolverTypeWrapper<Omit<HomeContentPayload, 'homeContent'> & { homeContent?: Maybe<ResolversTypes['HomeContent']> }>;
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
  IdeaDepartment: IdeaDepartmentRow;
  Employee: EmployeeKey;
  Safety: Counters;
  SafetyCounter: Counter;
  SafetyRates: SafetyRates;
  SafetyPeriod: SafetyPeriod;
  SafetyFigures: SafetyFigures;
  Float: Scalars['Float']['output'];
  AccidentPyramid: AccidentPyramid;
  SafetyEvent: SafetyEventRow;
  SafetyEventChange: SafetyChangeRow;
  SafetyEventFacts: SafetyFacts;
  SafetyEventConnection: SafetyEventPage;
  SafetyEventEdge: Omit<SafetyEventEdge, 'node'> & { node: ResolversParentTypes['SafetyEvent'] };
  SafetyHours: MonthHours;
  SafetyHoursRecord: HoursRecord;
  CanteenWeek: WeekMenu;
  CanteenDay: DayMenu;
  HomeContent: Omit<HomeContent, 'directorMessage' | 'featuredVideo' | 'quickLinks' | 'greenNumber'> & { directorMessage?: Maybe<ResolversParentTypes['DirectorMessage']>, featuredVideo?: Maybe<ResolversParentTypes['FeaturedVideo']>, quickLinks?: Maybe<ResolversParentTypes['QuickLinks']>, greenNumber?: Maybe<ResolversParentTypes['GreenNumber']> };
  DirectorMessage: Omit<DirectorMessage, 'updatedBy'> & { updatedBy?: Maybe<ResolversParentTypes['Employee']> };
  FeaturedVideo: Omit<FeaturedVideo, 'updatedBy'> & { updatedBy?: Maybe<ResolversParentTypes['Employee']> };
  QuickLinks: Omit<QuickLinks, 'updatedBy'> & { updatedBy?: Maybe<ResolversParentTypes['Employee']> };
  QuickLink: QuickLink;
  GreenNumber: Omit<GreenNumber, 'updatedBy'> & { updatedBy?: Maybe<ResolversParentTypes['Employee']> };
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  DeclareSafetyEventInput: DeclareSafetyEventInput;
  CorrectSafetyEventInput: CorrectSafetyEventInput;
  SaveCanteenWeekInput: SaveCanteenWeekInput;
  CanteenDayInput: CanteenDayInput;
  UpdateHomeContentInput: UpdateHomeContentInput;
  DirectorMessageInput: DirectorMessageInput;
  FeaturedVideoInput: FeaturedVideoInput;
  QuickLinkInput: QuickLinkInput;
  GreenNumberInput: GreenNumberInput;
  SafetyEventPayload: Omit<SafetyEventPayload, 'safetyEvent'> & { safetyEvent?: Maybe<ResolversParentTypes['SafetyEvent']> };
  SafetyHoursPayload: Omit<SafetyHoursPayload, 'safetyHours'> & { safetyHours?: Maybe<ResolversParentTypes['SafetyHours']> };
  CanteenWeekPayload: Omit<CanteenWeekPayload, 'week'> & { week?: Maybe<ResolversParentTypes['CanteenWeek']> };
  HomeContentPayload: Omit<HomeContentPayload, 'homeContent'> & { homeContent?: Maybe<ResolversParentTypes['HomeContent']> };
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

export type IdeaDepartmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdeaDepartment'] = ResolversParentTypes['IdeaDepartment'], FederationReferenceType extends FederationReferenceTypes['IdeaDepartment'] = FederationReferenceTypes['IdeaDepartment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['IdeaDepartment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EmployeeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Employee'] = ResolversParentTypes['Employee']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SafetyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Safety'] = ResolversParentTypes['Safety']> = {
  sar?: Resolver<ResolversTypes['SafetyCounter'], ParentType, ContextType>;
  ee?: Resolver<ResolversTypes['SafetyCounter'], ParentType, ContextType>;
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  appreciation?: Resolver<ResolversTypes['SafetyAppreciation'], ParentType, ContextType>;
  appreciationLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastAccident?: Resolver<Maybe<ResolversTypes['SafetyEvent']>, ParentType, ContextType>;
  rates?: Resolver<Maybe<ResolversTypes['SafetyRates']>, ParentType, ContextType>;
};

export type SafetyCounterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafetyCounter'] = ResolversParentTypes['SafetyCounter']> = {
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  appreciation?: Resolver<ResolversTypes['SafetyAppreciation'], ParentType, ContextType>;
  appreciationLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastAccident?: Resolver<Maybe<ResolversTypes['SafetyEvent']>, ParentType, ContextType>;
};

export type SafetyRatesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafetyRates'] = ResolversParentTypes['SafetyRates']> = {
  last12Months?: Resolver<ResolversTypes['SafetyPeriod'], ParentType, ContextType>;
  yearToDate?: Resolver<ResolversTypes['SafetyPeriod'], ParentType, ContextType>;
};

export type SafetyPeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafetyPeriod'] = ResolversParentTypes['SafetyPeriod']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  sar?: Resolver<ResolversTypes['SafetyFigures'], ParentType, ContextType>;
  ee?: Resolver<ResolversTypes['SafetyFigures'], ParentType, ContextType>;
  together?: Resolver<ResolversTypes['SafetyFigures'], ParentType, ContextType>;
};

export type SafetyFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafetyFigures'] = ResolversParentTypes['SafetyFigures']> = {
  tf1?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  tf2?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  tg?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  hoursComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pyramid?: Resolver<ResolversTypes['AccidentPyramid'], ParentType, ContextType>;
};

export type AccidentPyramidResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccidentPyramid'] = ResolversParentTypes['AccidentPyramid']> = {
  fatal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lostTime?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  noLostTime?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstAid?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nearMiss?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SafetyEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafetyEvent'] = ResolversParentTypes['SafetyEvent'], FederationReferenceType extends FederationReferenceTypes['SafetyEvent'] = FederationReferenceTypes['SafetyEvent']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SafetyEvent']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['SafetyScope'], ParentType, ContextType>;
  scopeLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['SafetySeverity'], ParentType, ContextType>;
  severityLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  daysLost?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  declaredBy?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  declaredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  changes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SafetyEventChange']>>, ParentType, ContextType>;
};

export type SafetyEventChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafetyEventChange'] = ResolversParentTypes['SafetyEventChange']> = {
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changedBy?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['SafetyEventFacts'], ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['SafetyEventFacts']>, ParentType, ContextType>;
};

export type SafetyEventFactsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafetyEventFacts'] = ResolversParentTypes['SafetyEventFacts']> = {
  scope?: Resolver<ResolversTypes['SafetyScope'], ParentType, ContextType>;
  scopeLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['SafetySeverity'], ParentType, ContextType>;
  severityLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  daysLost?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SafetyEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafetyEventConnection'] = ResolversParentTypes['SafetyEventConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SafetyEvent']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['SafetyEventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SafetyEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafetyEventEdge'] = ResolversParentTypes['SafetyEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SafetyEvent'], ParentType, ContextType>;
};

export type SafetyHoursResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafetyHours'] = ResolversParentTypes['SafetyHours']> = {
  month?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['SafetyScope'], ParentType, ContextType>;
  scopeLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  replaced?: Resolver<ReadonlyArray<ResolversTypes['SafetyHoursRecord']>, ParentType, ContextType>;
};

export type SafetyHoursRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafetyHoursRecord'] = ResolversParentTypes['SafetyHoursRecord']> = {
  hours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
};

export type CanteenWeekResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CanteenWeek'] = ResolversParentTypes['CanteenWeek']> = {
  weekStart?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  weekEnd?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  days?: Resolver<ReadonlyArray<ResolversTypes['CanteenDay']>, ParentType, ContextType>;
};

export type CanteenDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CanteenDay'] = ResolversParentTypes['CanteenDay']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  dayLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isToday?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  senegalese?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  european?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dessert?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type HomeContentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HomeContent'] = ResolversParentTypes['HomeContent']> = {
  directorMessage?: Resolver<Maybe<ResolversTypes['DirectorMessage']>, ParentType, ContextType>;
  featuredVideo?: Resolver<Maybe<ResolversTypes['FeaturedVideo']>, ParentType, ContextType>;
  quickLinks?: Resolver<Maybe<ResolversTypes['QuickLinks']>, ParentType, ContextType>;
  greenNumber?: Resolver<Maybe<ResolversTypes['GreenNumber']>, ParentType, ContextType>;
};

export type DirectorMessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DirectorMessage'] = ResolversParentTypes['DirectorMessage']> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signatory?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
};

export type FeaturedVideoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeaturedVideo'] = ResolversParentTypes['FeaturedVideo']> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  posterUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
};

export type QuickLinksResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuickLinks'] = ResolversParentTypes['QuickLinks']> = {
  links?: Resolver<ReadonlyArray<ResolversTypes['QuickLink']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
};

export type QuickLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuickLink'] = ResolversParentTypes['QuickLink']> = {
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  icon?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type GreenNumberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GreenNumber'] = ResolversParentTypes['GreenNumber']> = {
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  ideaDepartments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['IdeaDepartment']>>, ParentType, ContextType>;
  safety?: Resolver<Maybe<ResolversTypes['Safety']>, ParentType, ContextType>;
  safetyEvents?: Resolver<Maybe<ResolversTypes['SafetyEventConnection']>, ParentType, ContextType, RequireFields<QuerySafetyEventsArgs, 'first' | 'includeWithdrawn'>>;
  safetyEvent?: Resolver<Maybe<ResolversTypes['SafetyEvent']>, ParentType, ContextType, RequireFields<QuerySafetyEventArgs, 'id'>>;
  safetyHours?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SafetyHours']>>, ParentType, ContextType, Partial<QuerySafetyHoursArgs>>;
  canteenWeek?: Resolver<Maybe<ResolversTypes['CanteenWeek']>, ParentType, ContextType, Partial<QueryCanteenWeekArgs>>;
  homeContent?: Resolver<Maybe<ResolversTypes['HomeContent']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  declareSafetyEvent?: Resolver<Maybe<ResolversTypes['SafetyEventPayload']>, ParentType, ContextType, RequireFields<MutationDeclareSafetyEventArgs, 'input'>>;
  correctSafetyEvent?: Resolver<Maybe<ResolversTypes['SafetyEventPayload']>, ParentType, ContextType, RequireFields<MutationCorrectSafetyEventArgs, 'input'>>;
  withdrawSafetyEvent?: Resolver<Maybe<ResolversTypes['SafetyEventPayload']>, ParentType, ContextType, RequireFields<MutationWithdrawSafetyEventArgs, 'id' | 'reason'>>;
  saveSafetyHours?: Resolver<Maybe<ResolversTypes['SafetyHoursPayload']>, ParentType, ContextType, RequireFields<MutationSaveSafetyHoursArgs, 'month' | 'scope' | 'hours'>>;
  saveCanteenWeek?: Resolver<Maybe<ResolversTypes['CanteenWeekPayload']>, ParentType, ContextType, RequireFields<MutationSaveCanteenWeekArgs, 'input'>>;
  copyCanteenWeek?: Resolver<Maybe<ResolversTypes['CanteenWeekPayload']>, ParentType, ContextType, RequireFields<MutationCopyCanteenWeekArgs, 'from' | 'to' | 'overwrite'>>;
  updateHomeContent?: Resolver<Maybe<ResolversTypes['HomeContentPayload']>, ParentType, ContextType, RequireFields<MutationUpdateHomeContentArgs, 'input'>>;
};

export type SafetyEventPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafetyEventPayload'] = ResolversParentTypes['SafetyEventPayload']> = {
  safetyEvent?: Resolver<Maybe<ResolversTypes['SafetyEvent']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SafetyHoursPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafetyHoursPayload'] = ResolversParentTypes['SafetyHoursPayload']> = {
  safetyHours?: Resolver<Maybe<ResolversTypes['SafetyHours']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CanteenWeekPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CanteenWeekPayload'] = ResolversParentTypes['CanteenWeekPayload']> = {
  week?: Resolver<Maybe<ResolversTypes['CanteenWeek']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type HomeContentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HomeContentPayload'] = ResolversParentTypes['HomeContentPayload']> = {
  homeContent?: Resolver<Maybe<ResolversTypes['HomeContent']>, ParentType, ContextType>;
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
  IdeaDepartment?: IdeaDepartmentResolvers<ContextType>;
  Employee?: EmployeeResolvers<ContextType>;
  Safety?: SafetyResolvers<ContextType>;
  SafetyCounter?: SafetyCounterResolvers<ContextType>;
  SafetyRates?: SafetyRatesResolvers<ContextType>;
  SafetyPeriod?: SafetyPeriodResolvers<ContextType>;
  SafetyFigures?: SafetyFiguresResolvers<ContextType>;
  AccidentPyramid?: AccidentPyramidResolvers<ContextType>;
  SafetyEvent?: SafetyEventResolvers<ContextType>;
  SafetyEventChange?: SafetyEventChangeResolvers<ContextType>;
  SafetyEventFacts?: SafetyEventFactsResolvers<ContextType>;
  SafetyEventConnection?: SafetyEventConnectionResolvers<ContextType>;
  SafetyEventEdge?: SafetyEventEdgeResolvers<ContextType>;
  SafetyHours?: SafetyHoursResolvers<ContextType>;
  SafetyHoursRecord?: SafetyHoursRecordResolvers<ContextType>;
  CanteenWeek?: CanteenWeekResolvers<ContextType>;
  CanteenDay?: CanteenDayResolvers<ContextType>;
  HomeContent?: HomeContentResolvers<ContextType>;
  DirectorMessage?: DirectorMessageResolvers<ContextType>;
  FeaturedVideo?: FeaturedVideoResolvers<ContextType>;
  QuickLinks?: QuickLinksResolvers<ContextType>;
  QuickLink?: QuickLinkResolvers<ContextType>;
  GreenNumber?: GreenNumberResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  SafetyEventPayload?: SafetyEventPayloadResolvers<ContextType>;
  SafetyHoursPayload?: SafetyHoursPayloadResolvers<ContextType>;
  CanteenWeekPayload?: CanteenWeekPayloadResolvers<ContextType>;
  HomeContentPayload?: HomeContentPayloadResolvers<ContextType>;
};


