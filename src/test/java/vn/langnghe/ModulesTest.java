package vn.langnghe;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

/**
 * The house stands as it is drawn: modules, their arrows and what lives in one room only.
 */
class ModulesTest {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("vn.langnghe");

	private final ApplicationModules modules = ApplicationModules.of(LangNghe.class);

	@Test
	void modulesUseOnlyWhatTheyMay() {
		this.modules.verify();
	}

	@Test
	void theMapOfTheModulesIsWrittenFromTheCode() {
		new Documenter(this.modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
	}

	@Test
	void onlyWorkflowKnowsTheEngine() {
		noClasses().that()
			.resideOutsideOfPackage("vn.langnghe.workflow..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.camunda..")
			.check(CLASSES);
	}

	@Test
	void onlyAttachmentsKnowTika() {
		noClasses().that()
			.resideOutsideOfPackage("vn.langnghe.attachments..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.apache.tika..")
			.check(CLASSES);
	}

	@Test
	void onlyAttachmentsKnowTheObjectStore() {
		noClasses().that()
			.resideOutsideOfPackage("vn.langnghe.attachments..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("software.amazon.awssdk..")
			.check(CLASSES);
	}

	/** What comes from strangers is parsed in a process of its own. */
	@Test
	void onlyTheProcessForItCallsParsers() {
		noClasses().that()
			.resideOutsideOfPackage("vn.langnghe.attachments.parsing..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.apache.tika.parser..", "org.apache.pdfbox.rendering..")
			.check(CLASSES);
		noClasses().that()
			.resideInAPackage("vn.langnghe.attachments.parsing..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "jakarta..", "java.sql..")
			.check(CLASSES);
	}

	@Test
	void onlyThePlatformKnowsWhatWritesPdfs() {
		noClasses().that()
			.resideOutsideOfPackage("vn.langnghe.platform.paper..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("com.openhtmltopdf..")
			.check(CLASSES);
	}

	@Test
	void onlyPagesKnowTheWeb() {
		noClasses().that()
			.resideOutsideOfPackages("..web..", "vn.langnghe.platform..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("jakarta.servlet..", "org.springframework.web..", "org.springframework.ui..")
			.check(CLASSES);
	}

	@Test
	void pagesOpenNoTransactions() {
		noClasses().that().resideInAPackage("..web..").should().beAnnotatedWith(Transactional.class).check(CLASSES);
		noMethods().that()
			.areDeclaredInClassesThat()
			.resideInAPackage("..web..")
			.should()
			.beAnnotatedWith(Transactional.class)
			.check(CLASSES);
	}

	/** Outside a transaction nobody gives the connection of such a stream back. */
	@Test
	void whatTheDatabaseAnswersIsReadToItsEnd() {
		noClasses().should().callMethod(MappedQuerySpec.class, "stream").check(CLASSES);
	}

	@Test
	void pagesAreSeenByNoOtherPackage() {
		methods().that()
			.areDeclaredInClassesThat()
			.areAnnotatedWith(Controller.class)
			.should()
			.notBePublic()
			.check(CLASSES);
	}

}
