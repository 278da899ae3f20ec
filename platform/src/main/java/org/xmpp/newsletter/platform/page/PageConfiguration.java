package org.xmpp.newsletter.platform.page;

import java.time.Duration;

import org.xmpp.newsletter.platform.ServiceProperties;
import org.xmpp.newsletter.platform.people.PeopleProperties;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.CacheControl;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.view.ViewResolver;

/**
 * The pages' common ground.
 */
@AutoConfiguration
@EnableConfigurationProperties({ PageProperties.class, ServiceProperties.class, PeopleProperties.class })
@Import({ FrontController.class, IntroductionController.class, ProblemPages.class, ShellModel.class,
		OwnSiteFilter.class, FilterProblems.class, OpenMode.class })
public class PageConfiguration {

	@Bean
	PersonResolver personResolver(PageProperties properties, PeopleProperties people) {
		return new PersonResolver(properties, people);
	}

	@Bean
	PageWriter pageWriter(ServerCodecConfigurer codecs, ObjectProvider<ViewResolver> views, ShellModel shell) {
		return new PageWriter(codecs, views.orderedStream().toList(), shell);
	}

	/**
	 * Each service has connections of its own: else the first that stops would take those
	 * of all others in the same JVM with it, and their doors would be shut.
	 */
	@Bean
	static BeanPostProcessor ownConnections() {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessBeforeInitialization(Object bean, String name) {
				if (bean instanceof ReactorResourceFactory resources) {
					resources.setUseGlobalResources(false);
				}
				return bean;
			}

		};
	}

	/**
	 * Reactor Netty 1.3.6 stops reading from a connection when a request that waited in
	 * it is answered at once, on the same thread. So none is.
	 * @see <a href="https://github.com/reactor/reactor-netty/issues/4361">the issue</a>
	 */
	@Bean
	HttpHandlerDecoratorFactory neverAtOnce() {
		return (handler) -> (request, response) -> Mono.defer(() -> handler.handle(request, response))
			.subscribeOn(Schedulers.parallel());
	}

	@Bean
	WebFluxConfigurer pageConfigurer(PersonResolver persons, ServiceProperties service) {
		return new WebFluxConfigurer() {

			@Override
			public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
				configurer.addCustomResolver(persons);
			}

			@Override
			public void addResourceHandlers(ResourceHandlerRegistry registry) {
				// /assets/ is the same in every service, /queue/assets/ and so on its
				// own.
				registry.addResourceHandler("/assets/**")
					.addResourceLocations("classpath:/platform/assets/")
					.setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
				for (Desk desk : Desk.values()) {
					if (desk.service().equals(service.name())) {
						registry.addResourceHandler(desk.path() + "/assets/**")
							.addResourceLocations("classpath:/" + service.name() + "/assets/")
							.setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
					}
				}
			}

		};
	}

}
