package vn.langnghe.organisation;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All accounts of the installation. */
public interface StaffMembers extends Repository<Staff, Long> {

	Staff save(Staff staff);

	Optional<Staff> findById(Long id);

	Optional<Staff> findByUsername(String username);

	List<Staff> findByAgencyIdOrderByDisplayName(long agencyId);

	/** Enabled people who wear a hat at an agency, wherever they are employed. */
	@Query("""
			select s from Staff s where s.disabledAt is null and exists
			(select 1 from Staff t join t.hats h where t = s and h.agencyId = :agencyId and h.role = :role)
			order by s.displayName, s.id""")
	List<Staff> holders(long agencyId, Role role);

	/** People of other agencies who wear a hat at this one, such as an inspector. */
	@Query("""
			select s from Staff s where s.agencyId <> :agencyId and exists
			(select 1 from Staff t join t.hats h where t = s and h.agencyId = :agencyId)
			order by s.displayName, s.id""")
	List<Staff> guests(long agencyId);

	long count();

	/** Writes what was changed, for questions that go past the entities. */
	void flush();

}
