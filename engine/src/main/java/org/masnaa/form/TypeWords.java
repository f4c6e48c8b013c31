package org.masnaa.form;

/** The words of form.yaml for the types of questions. */
final class TypeWords {

  private TypeWords() {}

  static String keyword(QuestionType type) {
    return switch (type) {
      case QuestionType.Line line -> line(line);
      case QuestionType.LongText t -> "long-text";
      case QuestionType.Date t -> "date";
      case QuestionType.Period t -> "period";
      case QuestionType.Address t -> "address";
      case QuestionType.Name t -> "name";
      case QuestionType.Person t -> "person";
      case QuestionType.YesNo t -> "yes-no";
      case QuestionType.OneOf t -> "one-of";
      case QuestionType.ManyOf t -> "many-of";
      case QuestionType.Country t -> "country";
      case QuestionType.Declaration t -> "declaration";
      case QuestionType.Consent t -> "consent";
      case QuestionType.File t -> "file";
      case QuestionType.Document t -> "document";
      case QuestionType.Fact t -> "fact";
      case QuestionType.Calculated t -> "calculated";
      case QuestionType.Information t -> "information";
      case QuestionType.Group t -> "group";
    };
  }

  private static String line(QuestionType.Line type) {
    return switch (type) {
      case QuestionType.Text t -> "text";
      case QuestionType.WholeNumber t -> "whole-number";
      case QuestionType.Decimal t -> "decimal";
      case QuestionType.Money t -> "money";
      case QuestionType.Percent t -> "percent";
      case QuestionType.Time t -> "time";
      case QuestionType.Email t -> "email";
      case QuestionType.Phone t -> "phone";
      case QuestionType.NationalId t -> "national-id";
      case QuestionType.Iban t -> "iban";
      case QuestionType.CompanyNumber t -> "company-number";
    };
  }
}
