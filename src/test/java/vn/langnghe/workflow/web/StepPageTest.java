package vn.langnghe.workflow.web;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

import vn.langnghe.support.IntegrationTest;
import vn.langnghe.workflow.ProcessSteps;

import static org.assertj.core.api.Assertions.assertThat;

/** The id of a step in the process file is the address of its page. */
@IntegrationTest
class StepPageTest {

	@Autowired
	private ProcessSteps steps;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	@Test
	void everyStepThatPeopleDoIsShownAndDecidedByAStepPage() {
		assertThat(this.steps.all()).startsWith("classify", "assign", "handle", "approve")
			.doesNotHaveDuplicates()
			.allSatisfy((step) -> {
				assertThat(page(HttpMethod.GET, step)).as(step).isInstanceOfAny(StepPage.class, ActionStepPage.class);
				assertThat(page(HttpMethod.POST, step)).as(step).isSameAs(page(HttpMethod.GET, step));
			});
	}

	private Object page(HttpMethod method, String step) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest(method.name(), "/tasks/1/" + step);
		ServletRequestPathUtils.parseAndCache(request);
		HandlerExecutionChain chain = this.mapping.getHandler(request);
		assertThat(chain).as(step).isNotNull();
		return ((HandlerMethod) chain.getHandler()).createWithResolvedBean().getBean();
	}

}
