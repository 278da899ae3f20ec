package org.xmpp.newsletter.standalone;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The rules of the house.
 */
@AnalyzeClasses(packages = "org.xmpp.newsletter", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	private static final String ROOT = "org.xmpp.newsletter.";

	@ArchTest
	static final ArchRule servicesDoNotKnowEachOther = slices().matching(ROOT + "(*)..")
		.namingSlices("$1")
		.as("services")
		.should()
		.notDependOnEachOther()
		.ignoreDependency(DescribedPredicate.alwaysTrue(),
				JavaClass.Predicates.resideInAnyPackage(ROOT + "contracts..", ROOT + "platform..", ROOT + "embedded.."))
		.ignoreDependency(JavaClass.Predicates.resideInAPackage(ROOT + "standalone.."),
				DescribedPredicate.alwaysTrue());

	@ArchTest
	static final ArchRule contractsKnowNoSpring = noClasses().that()
		.resideInAPackage(ROOT + "contracts..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework..", ROOT + "platform..");

	@ArchTest
	static final ArchRule onlyThePlatformSpeaksToKafka = noClasses().that()
		.resideInAnyPackage(ROOT + "aggregator..", ROOT + "summarizer..", ROOT + "assembler..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..");

	@ArchTest
	static final ArchRule timeComesFromTheInstantSource = noClasses().should().callMethodWhere(wallClock());

	@ArchTest
	static final ArchRule nothingIsInjectedIntoFields = noFields().should()
		.beAnnotatedWith(Autowired.class)
		.orShould()
		.beAnnotatedWith(Value.class);

	@ArchTest
	static final ArchRule namesSayWhatThingsAre = noClasses().should()
		.haveSimpleNameEndingWith("Impl")
		.orShould()
		.haveSimpleNameEndingWith("Manager")
		.orShould()
		.haveSimpleNameEndingWith("Helper")
		.orShould()
		.haveSimpleNameEndingWith("Utils")
		.orShould()
		.haveSimpleNameEndingWith("Dto");

	@ArchTest
	static final ArchRule everyPackageIsNullMarked = classes().should(liveInANullMarkedPackage());

	/** Its connection is held until it is closed: a list is what is meant. */
	@ArchTest
	static final ArchRule queriesAreNotStreamed = noClasses().should()
		.callMethodWhere(new DescribedPredicate<JavaCall<?>>("a query is streamed") {
			@Override
			public boolean test(JavaCall<?> call) {
				return call.getName().equals("stream")
						&& call.getTargetOwner().isAssignableTo(JdbcClient.MappedQuerySpec.class);
			}
		});

	private static DescribedPredicate<JavaCall<?>> wallClock() {
		return new DescribedPredicate<>("the wall clock is asked") {
			@Override
			public boolean test(JavaCall<?> call) {
				boolean now = call.getName().equals("now") && call.getTarget().getParameterTypes().isEmpty();
				return (now && isTime(call)) || call.getName().equals("currentTimeMillis")
						|| call.getTargetOwner().isEquivalentTo(Clock.class) && call.getName().startsWith("system");
			}
		};
	}

	private static boolean isTime(JavaAccess<?> access) {
		return java.util.stream.Stream
			.of(Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, YearMonth.class,
					ZonedDateTime.class)
			.anyMatch((type) -> access.getTargetOwner().isEquivalentTo(type));
	}

	private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
		return new ArchCondition<>("live in a null-marked package") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
					events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not null-marked"));
				}
			}
		};
	}

}
