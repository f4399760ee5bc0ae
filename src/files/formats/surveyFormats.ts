import type { SurveyScore } from "../surveyScales";

/** How to recognize and read a format of answers. */
export interface SurveyFormat {
  readonly id: string;
  readonly name: string;
  readonly marks: readonly (readonly string[])[];
  /** Title of the column that identifies respondents. */
  readonly person: readonly string[];
  /** Titles of the instant of the answer, best first. */
  readonly sent: readonly string[];
  /** Title of the column of answers, if there is only one. */
  readonly answer?: string;
  /** Scale of the answers, if the format determines it. */
  readonly score?: SurveyScore;
  /** Columns that are not answers. */
  readonly others?: RegExp;
}

/** Exports of survey tools. */
export const surveyFormats: readonly SurveyFormat[] = [
  {
    id: "surveymonkey-responses",
    name: "SurveyMonkey, all responses",
    marks: [["Respondent ID", "Collector ID"]],
    person: ["Respondent ID"],
    sent: ["End Date", "Date Modified", "Start Date", "Date Created"],
    others:
      /^(?:respondent id|collector id|(?:start|end) date|date (?:created|modified)|ip address|email address|first name|last name|custom data.*|custom variable.*)$/iu,
  },
  {
    id: "typeform-responses",
    name: "Typeform, responses",
    marks: [
      ["Submit Date (UTC)", "Network ID"],
      ["Start Date (UTC)", "Submit Date (UTC)"],
    ],
    person: ["#", "Response ID", "Token"],
    sent: ["Submit Date (UTC)", "Start Date (UTC)"],
    others: /^(?:#|response id|token|(?:start|submit|stage) date.*|network id|tags|response type|ending|score)$/iu,
  },
  {
    id: "qualtrics-responses",
    name: "Qualtrics, responses",
    marks: [
      ["StartDate", "EndDate", "ResponseId"],
      ["StartDate", "RecordedDate", "Finished"],
    ],
    person: ["ResponseId", "ResponseID"],
    sent: ["EndDate", "RecordedDate", "StartDate"],
    others:
      /^(?:startdate|enddate|status|ipaddress|progress|duration.*|finished|recordeddate|responseid|recipient.*|externalreference|externaldatareference|location.*|distributionchannel|userlanguage|.*_nps_group)$/iu,
  },
  {
    id: "delighted-responses",
    name: "Delighted, fields of the API",
    marks: [
      ["survey_type", "score"],
      ["person", "score", "permalink"],
    ],
    person: ["person", "person_id", "Person ID", "Email"],
    sent: ["created_at", "updated_at", "Response created at"],
    answer: "score",
  },
  {
    id: "thanx-nps-feedback",
    name: "Thanx, nps_feedback",
    marks: [
      ["nps_feedback_uid", "rating"],
      ["nps_feedback_id", "rating"],
    ],
    person: ["user_id", "user_uid"],
    sent: ["rated_at", "created_at"],
    answer: "rating",
    score: "nps",
  },
  {
    id: "google-forms-responses",
    name: "Google Forms, responses",
    marks: [
      ["Timestamp", "Email Address"],
      ["Timestamp", "Username"],
      ["Zeitstempel", "E-Mail-Adresse"],
      ["Horodateur", "Adresse e-mail"],
      ["Marca temporal", "Dirección de correo electrónico"],
    ],
    person: ["Email Address", "Username", "E-Mail-Adresse", "Adresse e-mail", "Dirección de correo electrónico"],
    sent: ["Timestamp", "Zeitstempel", "Horodateur", "Marca temporal"],
    others:
      /^(?:timestamp|zeitstempel|horodateur|marca temporal|email address|e-mail-adresse|adresse e-mail|dirección de correo electrónico|username|score|punkte|punktzahl)$/iu,
  },
];
