package org.govah.estimate.internal.loglinear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelCatalogueTest {
    @Test
    void threeListsHaveEightModelsAndFourHave113AsPublished() {
        assertThat(ModelCatalogue.of(3)).hasSize(8);
        assertThat(ModelCatalogue.of(4)).hasSize(113);
    }

    @Test
    void fiveListsHave1024TwoWayModelsAndSixHave32768() {
        assertThat(ModelCatalogue.of(5)).hasSize(1_024);
        assertThat(ModelCatalogue.of(6)).hasSize(32_768);
    }

    @Test
    void noModelIsListedTwiceAndNoneIsSaturated() {
        List<HierarchicalModel> models = ModelCatalogue.of(4);
        assertThat(new HashSet<>(models)).hasSize(113);
        assertThat(models).noneMatch(model -> model.joint().contains(15));
        assertThat(models.getFirst().joint()).isEmpty();
    }

    @Test
    void everyModelHoldsTheEmptySetAndEverySingleList() {
        for (HierarchicalModel model : ModelCatalogue.of(4)) {
            List<Integer> terms =
                    java.util.stream.IntStream.range(0, model.size())
                            .mapToObj(model::term)
                            .toList();
            assertThat(terms).startsWith(0).contains(1, 2, 4, 8).doesNotHaveDuplicates();
        }
    }

    @Test
    void sevenListsAreNotTriedExhaustively() {
        assertThatThrownBy(() -> ModelCatalogue.of(7)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTermWithoutItsPartsIsRefused() {
        assertThatThrownBy(() -> HierarchicalModel.of(3, List.of(7, 3, 5)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aModelInWordsNamesItsLargestTerms() {
        List<String> names = List.of("EXH", "ABA", "OSCE", "HRW");
        HierarchicalModel model = HierarchicalModel.of(4, List.of(3, 5, 6, 7, 9, 12));
        assertThat(model.inWords(names)).isEqualTo("[EXH ABA OSCE] [EXH HRW] [OSCE HRW]");
        assertThat(HierarchicalModel.of(4, List.of()).inWords(names))
                .isEqualTo("[EXH] [ABA] [OSCE] [HRW]");
    }

    @Test
    void toggledTwiceIsTheSameModel() {
        HierarchicalModel model = HierarchicalModel.of(5, List.of(3, 24));
        assertThat(model.toggled(5).joint()).containsExactly(3, 5, 24);
        assertThat(model.toggled(5).toggled(5)).isEqualTo(model).hasSameHashCodeAs(model);
    }
}
