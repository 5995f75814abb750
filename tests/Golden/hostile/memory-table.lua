-- Tables of tables.
function player_think()
  kept = kept or {}
  while true do kept = { kept } end
end
