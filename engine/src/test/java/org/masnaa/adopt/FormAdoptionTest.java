package org.masnaa.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormAdoptionTest {

  @Test
  void makesQuestionsOfTheFieldsOfAFormByTheirTypes() {
    Adopted adopted =
        new Adopted(
            """
            <startEvent id='s'><extensionElements><camunda:formData>
             <camunda:formField id='amount' label='Amount' type='long'><camunda:validation>
               <camunda:constraint name='required'/><camunda:constraint name='min' config='5'/>
             </camunda:validation></camunda:formField>
             <camunda:formField id='kind' label='Kind' type='enum'>
               <camunda:value id='new' name='New'/><camunda:value id='old' name='Old'/>
             </camunda:formField>
            </camunda:formData></extensionElements></startEvent>
            <userTask id='t'><extensionElements>
             <flowable:formProperty id='since' name='Since' type='date' required='true'/>
             <flowable:formProperty id='agreed' type='boolean' required='true'/>
             <flowable:formProperty id='amount' writable='false' type='long'/>
            </extensionElements></userTask><endEvent id='e'/>
            s -> t -> e
            """);

    assertThat(Adopted.text(adopted.draft, "form.yaml"))
        .containsSubsequence("- id: amount", "type: whole-number", "min: 5")
        .containsSubsequence("- id: kind", "type: one-of", "optional: true", "new:", "old:")
        .containsSubsequence("tasks:", "  t:", "- id: since", "type: date", "- id: agreed")
        .containsOnlyOnce("- id: amount");
    assertThat(adopted.openEnds()).anyMatch(note -> note.startsWith("amount: A field that only"));
  }

  @Test
  void takesAFormOfFlowableByItsKeyAndKeepsNamesAndChoices() {
    Map<String, Object> options = Map.of("id", "In progress", "name", "In progress");
    Map<String, Object> field =
        Map.of(
            "id",
            "the_state",
            "name",
            "State",
            "type",
            "dropdown",
            "required",
            true,
            "options",
            List.of(options, Map.of("name", "Done")));
    Map<String, Object> form = Map.of("key", "review", "fields", List.of(field));
    byte[] model =
        Adopted.bytes(
            """
            <startEvent id='s'/><userTask id='t' flowable:formKey='review'/><endEvent id='e'/>
            s -> t -> e
            """);

    Draft draft =
        Adoption.adopt(Map.of("m.bpmn", model), Map.of(), Map.of("x.form", form), "entity/service")
            .drafts()
            .getFirst();

    assertThat(Adopted.text(draft, "form.yaml"))
        .containsSubsequence("tasks:", "  t:", "- id: the_state", "type: one-of", "In-progress: ");
    assertThat(Adopted.text(draft, "process.bpmn")).contains("name=\"the_state\"");
    assertThat(draft.notes()).anyMatch(note -> note.what().en().contains("became “In-progress”"));
  }
}
