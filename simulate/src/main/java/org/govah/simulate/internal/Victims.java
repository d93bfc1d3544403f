package org.govah.simulate.internal;

import org.apache.commons.rng.UniformRandomProvider;
import org.govah.core.model.Sex;
import org.govah.core.model.VictimRole;
import org.govah.core.model.Violation;
import org.govah.simulate.internal.Streams.Purpose;

/// The people of the fictional country: number to person, the same one every time, none kept.
final class Victims {
    /// The numbers of people who live, and stand on a list all the same, begin here: over any
    /// number of dead.
    static final int LIVING = 1 << 30;

    private static final double FEMALE = 0.15;
    private static final double SIBLING = 0.03;

    /// Brothers and sisters who were killed on the same day.
    private static final double SAME_DAY = 0.7;

    private static final double ARABIC_NAME_IN_ARABIC_PROVINCE = 0.8;
    private static final double ARABIC_NAME_ELSEWHERE = 0.015;
    private static final double FOREIGN_NAME = 0.012;

    /// Cumulative shares of the age bands that begin at [#AGE_FROM]: young, as the dead of protests
    /// are.
    private static final double[] AGE_SHARES = {0.02, 0.10, 0.63, 0.89, 0.98, 1.0};

    private static final int[] AGE_FROM = {1, 13, 18, 30, 45, 65, 86};
    private static final int RETIRED = 65;

    private final Streams streams;
    private final Gazetteer gazetteer;
    private final NameStock names;

    Victims(Streams streams) {
        this.streams = streams;
        this.gazetteer = new Gazetteer();
        this.names = new NameStock(gazetteer);
    }

    /// The person of this number.
    Victim of(int number) {
        UniformRandomProvider random = streams.of(Purpose.PERSON, 0, number);
        boolean sibling = random.nextDouble() < SIBLING;
        Victim one = alone(number, random);
        if (!sibling || number == 1 || number == LIVING) {
            return one;
        }
        UniformRandomProvider elder = streams.of(Purpose.PERSON, 0, number - 1L);
        elder.nextDouble();
        return siblingOf(one, alone(number - 1, elder), random);
    }

    private Victim alone(int number, UniformRandomProvider random) {
        Gazetteer.Town town = gazetteer.draw(random);
        Culture culture = culture(town, random);
        Sex sex = random.nextDouble() < FEMALE ? Sex.FEMALE : Sex.MALE;
        int age = age(random);
        return new Victim(
                number,
                culture,
                sex,
                age,
                role(sex, age, random),
                number >= LIVING ? notKilled(random) : killed(random),
                names.given(culture, sex, random),
                names.family(culture, random),
                names.father(culture, random),
                town,
                Period.draw(random));
    }

    private Victim siblingOf(Victim one, Victim elder, UniformRandomProvider random) {
        return new Victim(
                one.number(),
                elder.culture(),
                one.sex(),
                one.age(),
                one.role(),
                one.violation(),
                names.given(elder.culture(), one.sex(), random),
                elder.family(),
                elder.father(),
                elder.town(),
                random.nextDouble() < SAME_DAY ? elder.day() : one.day());
    }

    private static Culture culture(Gazetteer.Town town, UniformRandomProvider random) {
        double arabic =
                town.culture() == Culture.ARABIC
                        ? ARABIC_NAME_IN_ARABIC_PROVINCE
                        : ARABIC_NAME_ELSEWHERE;
        double draw = random.nextDouble();
        if (draw < FOREIGN_NAME) {
            return Culture.FOREIGN;
        }
        return draw < FOREIGN_NAME + arabic ? Culture.ARABIC : Culture.PERSIAN;
    }

    private static int age(UniformRandomProvider random) {
        double draw = random.nextDouble();
        int band = 0;
        while (draw >= AGE_SHARES[band]) {
            band++;
        }
        return random.nextInt(AGE_FROM[band], AGE_FROM[band + 1]);
    }

    private static VictimRole role(Sex sex, int age, UniformRandomProvider random) {
        double draw = random.nextDouble();
        boolean works = age >= AGE_FROM[2] && age < RETIRED;
        if (works && draw < 0.04) {
            return VictimRole.MEDICAL;
        }
        if (works && draw < 0.05) {
            return VictimRole.JOURNALIST;
        }
        if (works && sex == Sex.MALE && draw < 0.13) {
            return VictimRole.SECURITY;
        }
        return draw < 0.30 ? VictimRole.BYSTANDER : VictimRole.PROTESTER;
    }

    private static Violation killed(UniformRandomProvider random) {
        double draw = random.nextDouble();
        if (draw < 0.02) {
            return Violation.DIED_IN_CUSTODY;
        }
        return draw < 0.10 ? Violation.DIED_OF_WOUNDS : Violation.KILLED;
    }

    private static Violation notKilled(UniformRandomProvider random) {
        double draw = random.nextDouble();
        if (draw < 0.5) {
            return Violation.ARRESTED;
        }
        return draw < 0.85 ? Violation.INJURED : Violation.MISSING;
    }
}
